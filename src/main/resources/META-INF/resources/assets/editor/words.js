/* Words for people come from the page, in the page's language: none are written in scripts. */

/** The settings that the page hands to a script in `data-settings`. */
export function settingsOf(element) {
  return JSON.parse(element.dataset.settings);
}

/**
 * Fills `[name]` in a sentence of the page.
 *
 * @param {string} sentence
 * @param {Record<string, unknown>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\[(\w+)\]/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Makes an element with a text in it. Texts never become markup. */
export function element(name, { text, ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  made.append(...children);
  return made;
}
