// A meeting on the wall: what others change appears by itself, and the agenda is put in order by dragging and by Alt with the
// arrow keys. Parts of the page that may change carry data-part and an id; they are fetched anew and replaced where they differ.
(() => {
  const meeting = document.querySelector('[data-meeting]');
  const home = meeting.dataset.meeting;
  const messages = document.getElementById('messages');
  const parts = () => [...document.querySelectorAll('[data-part]')];
  const rows = () => [...document.querySelectorAll('[data-agenda] > tr')];
  let dragged = null;

  const say = (text) => {
    const note = document.createElement('p');
    note.className = 'note problem';
    note.textContent = text;
    messages.replaceChildren(note);
  };
  const parsed = (text) => new DOMParser().parseFromString(text, 'text/html');

  // --- what is new ---
  const replace = (fresh) => {
    const focused = document.activeElement && document.activeElement.id;
    for (const part of parts()) {
      const now = fresh.getElementById(part.id);
      if (now && now.innerHTML !== part.innerHTML) part.replaceChildren(...now.childNodes);
    }
    const again = focused && document.getElementById(focused);
    if (again && again !== document.activeElement) again.focus({ preventScroll: true });
  };
  let fetching = null;
  let more = false;
  const refresh = () => {
    more = true;
    fetching ||= (async () => {
      // what is being dragged is not pulled from under the pointer: it is asked for again when it has been dropped
      while (more && !dragged) {
        more = false;
        try {
          const answer = await fetch(home, { headers: { Accept: 'text/html' } });
          if (answer.status === 401 || answer.redirected) say(document.body.dataset.signedOut);
          else if (answer.ok) {
            const fresh = parsed(await answer.text());
            if (dragged) more = true;
            else replace(fresh);
          }
        } catch {
          // the connection's own note says that it is interrupted
        }
      }
      fetching = null;
    })();
    return fetching;
  };

  // --- what is done here: one act after the other, each on what the one before has left ---
  let acts = Promise.resolve();
  const send = async (form, button) => {
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, button)), headers: { Accept: 'text/html' } });
      const page = parsed(await answer.text());
      const told = page.getElementById('messages');
      if (told) messages.replaceChildren(...told.childNodes);
      else if (!answer.ok) say(document.body.dataset.refused);
    } catch {
      say(document.body.dataset.noAnswer);
    }
    await refresh();
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('[data-live]')) return;
    event.preventDefault();
    const button = event.submitter;
    acts = acts.then(() => send(form, button));
  });

  // --- order ---
  const moved = (id) => {
    const all = rows();
    const row = all.find((each) => each.dataset.case === id);
    if (!row) return;
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused.disabled) row.querySelector('.pseudonym').focus({ preventScroll: true });
    document.getElementById('moved').textContent = document
      .getElementById('agenda')
      .dataset.moved.replace('[what]', row.dataset.name)
      .replace('[place]', String(all.indexOf(row) + 1));
  };
  const move = (id, direction) => {
    acts = acts.then(async () => {
      const button = document.getElementById(`${direction}-${id}`);
      if (!button || button.disabled) return;
      await send(button.form, button);
      moved(id);
    });
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[name="up"], button[name="down"]');
    if (!button) return;
    event.preventDefault();
    move(button.value, button.name);
  });
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = event.target.closest('[data-agenda] > tr');
    if (!row) return;
    event.preventDefault();
    if (!event.repeat) move(row.dataset.case, event.key === 'ArrowUp' ? 'up' : 'down');
  });

  const unmark = () => rows().forEach((row) => row.classList.remove('before', 'after'));
  const over = (event) => {
    const row = event.target.closest && event.target.closest('[data-agenda] > tr');
    if (!row || !dragged) return null;
    const box = row.getBoundingClientRect();
    return { row, after: event.clientY > box.top + box.height / 2 };
  };
  document.addEventListener('dragstart', (event) => {
    if (!event.target.closest || !event.target.closest('.handle')) return;
    dragged = event.target.closest('tr');
    dragged.classList.add('dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    event.dataTransfer.setDragImage(dragged, 20, 20);
  });
  document.addEventListener('dragover', (event) => {
    const place = over(event);
    if (!place) return;
    event.preventDefault();
    unmark();
    place.row.classList.add(place.after ? 'after' : 'before');
  });
  document.addEventListener('drop', (event) => {
    const place = over(event);
    if (!place) return;
    event.preventDefault();
    const id = dragged.dataset.case;
    const before = rows().map((row) => row.dataset.case).join();
    if (place.row !== dragged) place.row[place.after ? 'after' : 'before'](dragged);
    const order = rows().map((row) => row.dataset.case).join();
    if (order === before) return;
    acts = acts.then(async () => {
      const form = document.getElementById('order');
      form.elements.cases.value = order;
      await send(form, null);
      moved(id);
    });
  });
  document.addEventListener('dragend', () => {
    if (dragged) dragged.classList.remove('dragged');
    dragged = null;
    unmark();
    if (more) refresh();
  });

  // --- the connection ---
  const connection = document.getElementById('connection');
  const changes = ['agenda', 'members', 'meeting', 'responses', 'text', 'dissents', 'votes', 'tasks', 'signature', 'record'];
  let silence = null;
  let source = null;
  const quiet = () => {
    clearTimeout(silence);
    silence = null;
  };
  const connect = () => {
    if (source || document.hidden) return;
    source = new EventSource(`${home}/events`);
    source.onopen = () => {
      quiet();
      connection.hidden = true;
      // what changed before the connection was there, or while it was not
      refresh();
    };
    source.onerror = () => {
      silence ||= setTimeout(() => {
        connection.textContent = connection.dataset.interrupted;
        connection.hidden = false;
      }, 5000);
      if (source && source.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(connect, 5000);
      }
    };
    for (const change of changes) source.addEventListener(change, refresh);
  };
  // over HTTP/1.1 a browser has six connections to a host: a page that nobody sees holds none, and is made anew when it is shown
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return connect();
    quiet();
    if (source) source.close();
    source = null;
  });
  connect();
})();
