// What pages do beyond links and forms: the dark appearance, "/" for the search, tokens and failures of htmx, choices that ask first.
(() => {
  const root = document.documentElement;
  const year = 365 * 24 * 3600;

  const isDark = () =>
    root.dataset.theme === 'dark' || (root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);

  const dark = document.querySelector('[data-dark]');
  if (dark) {
    const tell = () => dark.setAttribute('aria-pressed', String(isDark()));
    dark.hidden = false;
    tell();
    dark.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      document.cookie = `osteon-theme=${root.dataset.theme}; path=/; max-age=${year}; SameSite=Lax`;
      tell();
    });
  }

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector('main [data-find]') || document.querySelector('[data-find]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
  });

  const say = (text) => {
    const note = document.createElement('p');
    note.className = 'note problem';
    note.textContent = text;
    document.getElementById('messages').replaceChildren(note);
  };
  const token = document.querySelector('meta[name="csrf-token"]');
  document.addEventListener('htmx:configRequest', (event) => {
    if (token && token.content) event.detail.headers['X-CSRF-Token'] = token.content;
  });
  document.addEventListener('htmx:responseError', (event) => {
    const signedOut = event.detail.xhr.status === 401;
    say(signedOut ? document.body.dataset.signedOut : document.body.dataset.refused);
  });
  document.addEventListener('htmx:sendError', () => say(document.body.dataset.noAnswer));

  // A form is sent once: what must not happen twice does not, however often the button is pressed.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 5000);
  });

  // Fields that only count for one choice: data-shown-for="field:value value" on their container.
  const follow = (scope) => {
    for (const part of scope.querySelectorAll('[data-shown-for]')) {
      const [name, values] = part.dataset.shownFor.split(':');
      const form = part.closest('form');
      const update = () => {
        const chosen = form.elements[name] ? form.elements[name].value : '';
        part.hidden = !values.split(' ').includes(chosen);
        for (const field of part.querySelectorAll('input, select, textarea')) field.disabled = part.hidden;
      };
      form.addEventListener('change', update);
      update();
    }
  };
  follow(document);
  document.addEventListener('htmx:load', (event) => follow(event.detail.elt));
})();
