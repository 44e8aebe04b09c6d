/* What is typed and not sent yet: it survives a reload and a change of language, and is not overwritten by what others write.
   It is kept in the tab alone and forgotten when it has been sent, when it is given up, and at the sign-out. */

const PREFIX = 'osteon:typed:';
const key = (field) => `${PREFIX}${location.pathname}:${field.id}`;
const fieldsOf = (root) => [...root.querySelectorAll('form[data-keep] :is(textarea, input:not([type="hidden"]), select)[id]')];
const storedValue = (field) => field.dataset.stored ?? (field.matches('select') ? '' : field.defaultValue);
const isChanged = (field) => field.value !== storedValue(field) || field.form.dataset.typed === 'yes';
const versionOf = (field) => field.form.elements.namedItem('version');

/** Somebody is writing in this part; parts of `without` are looked at by themselves. */
export function isBusy(part, without = []) {
  return fieldsOf(part).some(
    (field) => !without.some((each) => each.contains(field)) && (isChanged(field) || (field === document.activeElement && field.value !== '')));
}

/** What was typed in the form is sent, or given up. */
export function forget(form) {
  for (const field of fieldsOf(form.parentElement).filter((each) => each.form === form)) {
    try {
      sessionStorage.removeItem(key(field));
    } catch {
      // nothing was kept
    }
  }
}

const remember = (field) => {
  try {
    // with the version that it was typed over, so that it does not silently replace a newer text after a reload
    if (isChanged(field)) sessionStorage.setItem(key(field), JSON.stringify({ value: field.value, version: versionOf(field)?.value }));
    else sessionStorage.removeItem(key(field));
  } catch {
    // storage that is switched off: the field alone keeps it
  }
};

/** Brings back what was typed before the page was loaded anew, and opens its form. */
export function keepTyped(root, words) {
  for (const field of fieldsOf(root)) {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(key(field)));
    } catch {
      // nothing was kept
    }
    if (kept === null || kept.value === field.value) continue;
    field.dataset.stored = field.value;
    field.value = kept.value;
    const version = versionOf(field);
    if (version && kept.version) version.value = kept.version;
    const details = field.closest('details');
    if (details) details.open = true;
    if (!field.parentElement.querySelector('.unsent')) {
      const note = document.createElement('p');
      note.className = 'help unsent';
      note.textContent = words;
      field.after(note);
    }
  }
}

document.addEventListener('input', (event) => {
  if (event.target.matches('form[data-keep] *') && event.target.id) remember(event.target);
});

document.addEventListener('submit', (event) => {
  if (!event.target.action.endsWith('/sign-out')) return;
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
}, true);

// A change of language leads to the same place of the page.
const PLACE = 'osteon:place';
document.addEventListener('click', (event) => {
  if (event.target.closest('.languages a')) sessionStorage.setItem(PLACE, `${location.pathname} ${scrollY}`);
});
try {
  const [path, top] = (sessionStorage.getItem(PLACE) ?? '').split(' ');
  sessionStorage.removeItem(PLACE);
  if (path === location.pathname) scrollTo(0, Number(top));
} catch {
  // the page begins at its top
}
