/*
 * Saves a file of a draft by itself. The service's version of the draft guards against overwriting what somebody else has saved;
 * a change of another file of the same draft is no conflict.
 */
import { KeptText } from "./kept-text.js";
import { Refusal, send } from "./server.js";

const QUIET_MILLISECONDS = 800;
const FIRST_RETRY_MILLISECONDS = 2000;
const LAST_RETRY_MILLISECONDS = 30000;

/** States that the page has a word for. */
export const SAVED = "saved";
export const UNSAVED = "unsaved";
export const SAVING = "saving";
export const CONFLICT = "conflict";
export const OFFLINE = "offline";
export const REFUSED = "refused";
export const SIGNED_OUT = "signedOut";

export class Autosave {
  #url;
  #version;
  #acknowledged;
  #kept;
  #current;
  #show;
  #timer;
  #running = false;
  #retry = FIRST_RETRY_MILLISECONDS;
  #halted = false;

  /**
   * @param {{url: string, version: string, draft: string, path: string}} file what is saved and where to; `version` is that of the draft
   * @param {string} acknowledged the text that the service has
   * @param {() => string} current the text now
   * @param {(state: string, detail?: {theirs?: string, message?: string}) => void} show told of each new state
   */
  constructor(file, acknowledged, current, show) {
    this.#url = file.url;
    this.#version = file.version;
    this.#acknowledged = acknowledged;
    this.#current = current;
    this.#show = show;
    this.#kept = new KeptText(file.draft, file.path);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.#pending()) {
        this.save();
      }
    });
    window.addEventListener("online", () => this.#pending() && this.save());
  }

  /** The text of an earlier visit that was never saved, or null; `conflict` when the service's has changed since. */
  left() {
    const kept = this.#kept.read();
    if (!kept || kept.text === this.#acknowledged) {
      this.#kept.forget();
      return null;
    }
    return { text: kept.text, conflict: kept.acknowledged !== this.#acknowledged };
  }

  /** The text has changed: it is kept at once and saved as soon as typing rests. */
  changed() {
    const text = this.#current();
    if (text === this.#acknowledged && !this.#running) {
      this.#kept.forget();
      this.#state(SAVED);
      return;
    }
    this.#kept.write(text, this.#acknowledged);
    if (!this.#halted) {
      this.#state(UNSAVED);
      this.#later(QUIET_MILLISECONDS);
    }
  }

  /** Somebody else's text stands against ours: nothing is saved until a person has decided. */
  conflict(theirs) {
    this.#halted = true;
    clearTimeout(this.#timer);
    this.#state(CONFLICT, { theirs });
  }

  /** Decides a conflict: ours replaces theirs, or the editor has taken theirs. */
  decided(theirs) {
    this.#acknowledged = theirs;
    this.#halted = false;
    return this.save();
  }

  /** Saves now. */
  async save() {
    clearTimeout(this.#timer);
    if (this.#running || this.#halted) {
      return;
    }
    const text = this.#current();
    if (text === this.#acknowledged) {
      this.#kept.forget();
      this.#state(SAVED);
      return;
    }
    this.#running = true;
    this.#state(SAVING);
    try {
      await this.#put(text);
      this.#retry = FIRST_RETRY_MILLISECONDS;
      this.#running = false;
      this.changed();
    } catch (failure) {
      this.#running = false;
      await this.#failed(failure);
    }
  }

  async #put(text) {
    const response = await send(`${this.#url}?checks=false`, { method: "PUT", body: text, headers: { "If-Match": this.#version } });
    this.#version = response.headers.get("ETag") ?? this.#version;
    this.#acknowledged = text;
  }

  async #failed(failure) {
    if (failure instanceof Refusal && failure.status === 412) {
      await this.#moved();
    } else if (failure instanceof Refusal && failure.status === 401) {
      this.#state(SIGNED_OUT);
    } else if (failure instanceof Refusal && failure.status < 500) {
      this.#state(REFUSED, { message: failure.message });
    } else {
      this.#state(OFFLINE);
      this.#later(this.#retry);
      this.#retry = Math.min(this.#retry * 2, LAST_RETRY_MILLISECONDS);
    }
  }

  /** The draft has moved on: only a change of this very file is a conflict. */
  async #moved() {
    try {
      const response = await send(this.#url, { headers: { Accept: "text/plain" } });
      const theirs = await response.text();
      this.#version = response.headers.get("ETag") ?? this.#version;
      if (theirs === this.#current()) {
        this.#acknowledged = theirs;
        this.changed();
      } else if (theirs === this.#acknowledged) {
        await this.save();
      } else {
        this.conflict(theirs);
      }
    } catch (failure) {
      await this.#failed(failure instanceof Refusal && failure.status === 412 ? new TypeError() : failure);
    }
  }

  #pending() {
    return this.#current() !== this.#acknowledged;
  }

  #later(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), milliseconds);
  }

  #state(state, detail) {
    this.#show(state, detail);
  }
}
