/* Text that the service has not acknowledged, kept in this browser so that a reload or a crash loses nothing. */

const PREFIX = "osteon:unsaved:";

/** What is kept of one file of one draft. */
export class KeptText {
  #key;

  constructor(draft, path) {
    this.#key = `${PREFIX}${draft}:${path}`;
  }

  /** What was kept: `{text, acknowledged}`, or null. */
  read() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null; // storage that is switched off or full of something else
    }
  }

  /** Keeps a text, and the text of the service that it was made from. */
  write(text, acknowledged) {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ text, acknowledged }));
    } catch {
      // without storage the service alone keeps the text; the page says "not saved yet" until it has
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // nothing was kept
    }
  }
}
