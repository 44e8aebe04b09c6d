/* The page of a case while a board talks: forms are sent without leaving the page, what others write appears without destroying
   what somebody is typing, and single keys lead from recommendation to recommendation. Without this script the page works, too:
   each form answers with the whole page. */
import { keepTyped, isBusy, forget } from '/assets/board/typed.js';
import { listenToKeys } from '/assets/board/keys.js';

const board = document.querySelector('[data-board]');

/* --- parts: what the server rendered, by id --- */

const rendered = new Map();
const parts = (root) => [...root.querySelectorAll('[data-part][id]')];
// a part within a part is looked at by itself, so that one open form does not keep its neighbours from changing
const own = (part) => {
  const copy = part.cloneNode(true);
  for (const inner of copy.querySelectorAll('[data-part][id]')) inner.replaceWith(`#${inner.id}`);
  return copy.innerHTML;
};
const remember = () => {
  rendered.clear();
  for (const part of parts(document)) rendered.set(part.id, own(part));
};

const opened = (part) => [...part.querySelectorAll('details[open][id]')].map((details) => details.id);

/** Puts a part in place of the old one; what was open stays open, save for the form that was just answered. */
function replace(old, fresh, answered) {
  const open = opened(old).filter((id) => !(answered && document.getElementById(id).contains(answered)));
  const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
  const node = document.importNode(fresh, true);
  old.replaceWith(node);
  for (const id of open) {
    const details = document.getElementById(id);
    if (details) details.open = true;
  }
  prepare(node);
  if (focused) (document.getElementById(focused) ?? node.querySelector('summary, button, a'))?.focus({ preventScroll: true });
}

/** What was told of a part and not shown yet, since somebody is typing there. */
const told = new Map();

function tell(part, fresh) {
  if (told.get(part.id) === own(fresh)) return;
  told.set(part.id, own(fresh));
  part.querySelector(':scope > .changed-meanwhile')?.remove();
  const by = fresh.dataset.by;
  const note = document.createElement('div');
  note.className = 'note warning changed-meanwhile';
  note.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = `${by ? board.dataset.changed.replace('§', by) : board.dataset.changedBySomebody} ${board.dataset.keepTyping}`;
  const show = document.createElement('button');
  show.type = 'button';
  show.textContent = board.dataset.show;
  show.addEventListener('click', () => {
    for (const form of part.querySelectorAll('form[data-keep]')) forget(form);
    replace(part, fresh);
    adopt(part.id, fresh);
  });
  note.append(text, show);
  part.prepend(note);
}

/** From now on a part, and those within it, are as the server has them. */
function adopt(id, fresh) {
  told.delete(id);
  rendered.set(id, own(fresh));
  for (const inner of parts(fresh)) {
    told.delete(inner.id);
    rendered.set(inner.id, own(inner));
  }
}

/** Takes over what has changed. */
function update(page) {
  const fresh = new Map(parts(page).map((part) => [part.id, part]));
  for (const part of parts(document)) {
    const now = fresh.get(part.id);
    if (!now || !part.isConnected || own(now) === rendered.get(part.id)) continue;
    const inner = parts(part);
    const busy = isBusy(part, inner);
    if (busy && rendered.get(part.id) === REFUSED) {
      rendered.set(part.id, own(now)); // the form says already what others wrote
    } else if (busy || inner.some((each) => isBusy(each))) {
      tell(part, now);
    } else {
      replace(part, now);
      adopt(part.id, now);
    }
  }
}

/** Stands for a part as an answer showed it that did not take a form: no page looks like that by itself. */
const REFUSED = 'refused';

/** Shows the answer to a form: its part as it is now, whatever was typed there; the others where they have changed. */
function answer(page, part, form, taken) {
  const now = page.getElementById(part.id);
  if (now && part.isConnected) {
    replace(part, now, taken ? form : null);
    adopt(part.id, now);
    if (!taken) {
      rendered.set(part.id, REFUSED);
      for (const each of document.getElementById(part.id).querySelectorAll('form[data-keep]')) {
        if (each.action === form.action) each.dataset.typed = 'yes';
      }
    }
  }
  update(page);
  const messages = page.getElementById('messages');
  document.getElementById('messages').replaceChildren(...document.importNode(messages, true).childNodes);
}

/* --- what others do --- */

let asking = null;
let again = false;
async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = (async () => {
    do {
      again = false;
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.ok && !answer.redirected) update(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } while (again);
  })().catch(() => {}).finally(() => { asking = null; });
  await asking;
}

let events = null;
let lost = false;
function listen() {
  if (events || document.hidden) return;
  const shown = document.querySelector('[data-connection]');
  events = new EventSource(board.dataset.events);
  events.addEventListener('open', () => {
    shown.textContent = `● ${board.dataset.live}`;
    shown.classList.remove('lost');
    if (lost) refresh(); // what happened meanwhile
    lost = false;
  });
  events.addEventListener('error', () => {
    lost = true;
    shown.textContent = `○ ${board.dataset.offline}`;
    shown.classList.add('lost');
    if (events && events.readyState === EventSource.CLOSED) { // refused: it does not try again by itself
      events = null;
      setTimeout(listen, 5000);
    }
  });
  const concerns = (event) => event.data === '-' || event.data === board.dataset.case;
  for (const part of ['meeting', 'agenda', 'members', 'responses', 'text', 'dissents', 'votes', 'tasks', 'signature', 'record']) {
    events.addEventListener(part, (event) => { if (concerns(event)) refresh(); });
  }
}

function stopListening() {
  if (events) events.close();
  events = null;
  lost = true; // what happens meanwhile is asked for when the page is shown again
}
addEventListener('pagehide', stopListening);
// over HTTP/1.1 a browser has six connections to a host: a page that nobody sees holds none
document.addEventListener('visibilitychange', () => (document.hidden ? stopListening() : listen()));

/* --- what one does oneself --- */

document.addEventListener('submit', async (event) => {
  const form = event.target.closest('[data-board] form[data-form]');
  if (!form) return;
  event.preventDefault();
  if (form.dataset.sending) return;
  form.dataset.sending = 'yes';
  const part = form.closest('[data-part][id]');
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  try {
    const sent = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
      body: fields,
    });
    const page = new DOMParser().parseFromString(await sent.text(), 'text/html');
    if (page.querySelector('[data-board]')) {
      if (sent.ok) forget(form);
      answer(page, part, form, sent.ok);
      if (!sent.ok) document.getElementById(part.id).querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
    } else {
      say(sent.status === 401 ? document.body.dataset.signedOut : document.body.dataset.refused);
    }
  } catch {
    say(document.body.dataset.noAnswer);
  } finally {
    delete form.dataset.sending;
  }
}, true);

function say(text) {
  const note = document.createElement('p');
  note.className = 'note problem';
  note.textContent = text;
  document.getElementById('messages').replaceChildren(note);
}

document.addEventListener('click', (event) => {
  const take = event.target.closest('[data-take]');
  if (take) {
    const part = take.closest('[data-part][id]');
    for (const stored of part.querySelectorAll('[data-fill]')) {
      const field = part.querySelector(`form[data-keep] [name="${stored.dataset.fill}"]`);
      if (field) field.value = stored.textContent;
    }
    part.querySelector('form[data-keep] textarea, form[data-keep] input:not([type="hidden"])')?.focus();
  }
  const task = event.target.closest('[data-task]');
  if (task) {
    const form = document.getElementById('add-task');
    form.open = true;
    const text = document.getElementById('task-text');
    text.value = task.dataset.task;
    text.dispatchEvent(new Event('input', { bubbles: true }));
    document.getElementById('task-owner').focus();
  }
  const expand = event.target.closest('[data-expand]');
  if (expand) {
    const open = expand.getAttribute('aria-pressed') !== 'true';
    for (const details of document.querySelectorAll('[data-reasons]')) details.open = open;
    expand.setAttribute('aria-pressed', String(open));
    const words = expand.textContent;
    expand.textContent = expand.dataset.close;
    expand.dataset.close = words;
  }
  const place = document.getElementById('what-if-place');
  if (place && event.target.closest('#what-if-place [data-close]')) {
    event.preventDefault();
    place.replaceChildren();
    document.querySelector('[data-key="w"]').focus();
  }
  if (place && event.target.closest('#what-if-place [data-reset]')) {
    event.preventDefault();
    document.querySelector('[data-key="w"]').click();
  }
  // an anchor into a closed part opens it
  const anchor = event.target.closest('a[href^="#"]');
  if (anchor) document.getElementById(anchor.hash.slice(1))?.focus();
});

/** What only works with this script is shown by it. */
function prepare(root) {
  for (const hidden of root.querySelectorAll('[data-take], [data-task], [data-expand]')) hidden.hidden = false;
  keepTyped(root, board.dataset.unsent);
  if (root !== document) window.htmx?.process(root);
}

// the game with the case comes into the page, and leaves it without a trace
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.target.id === 'what-if-place') document.getElementById('what-if').focus();
});

if (board) {
  remember();
  prepare(document);
  listenToKeys();
  if (board.dataset.events) listen();
}
