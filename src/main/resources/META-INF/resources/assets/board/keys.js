/* Single keys, as the page itself explains them. They can be switched off, since speech input may press keys unmeant. */

const SETTING = 'osteon:shortcuts';
const isOn = () => {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
};

const recommendations = () => [...document.querySelectorAll('[data-recommendation]')];
const current = () => document.activeElement?.closest('[data-recommendation]');

function go(step) {
  const all = recommendations();
  const index = all.indexOf(current());
  const next = index < 0 ? all[step > 0 ? 0 : all.length - 1] : all[index + step];
  if (next) {
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }
}

function press(element) {
  if (!element) return;
  if (element.matches('textarea')) {
    element.focus();
    return;
  }
  element.click();
  const details = element.closest('summary')?.parentElement;
  if (details?.open) details.querySelector('textarea, input:not([type="hidden"])')?.focus();
}

const byKey = (root, key) => root?.querySelector(`[data-key="${CSS.escape(key)}"]`);

/** Listens to the keys of the page. */
export function listenToKeys() {
  const setting = document.querySelector('[data-shortcuts]');
  if (setting) {
    setting.checked = isOn();
    setting.addEventListener('change', () => {
      try {
        localStorage.setItem(SETTING, setting.checked ? 'on' : 'off');
      } catch {
        // the choice counts for this page only
      }
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || (setting && !setting.checked)) return;
    const typing = event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]');
    if (typing) {
      if (event.key === 'Escape') (current() ?? typing.closest('[tabindex]') ?? typing).focus();
      return;
    }
    const acts = {
      j: () => go(1),
      k: () => go(-1),
      a: () => press(byKey(current(), 'a')),
      m: () => press(byKey(current(), 'm')),
      x: () => press(byKey(current(), 'x')),
      e: () => document.querySelector('[data-expand]')?.click(),
      d: () => press(byKey(document, 'd')),
      t: () => press(byKey(document, 't')),
      w: () => press(byKey(document, 'w')),
      '[': () => press(byKey(document, '[')),
      ']': () => press(byKey(document, ']')),
      '?': () => press(byKey(document, '?')),
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
    if (act) {
      event.preventDefault();
      act();
    }
  });
}
