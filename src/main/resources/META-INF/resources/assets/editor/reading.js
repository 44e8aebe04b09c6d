/* Beside the editor: an outline of the file, and the rule at the cursor as a sentence in both languages. */
import { ask } from "./server.js";
import { element } from "./words.js";

const HEADINGS = [
  [/\.drl$/, /^\s*rule\s+"([^"]+)"/],
  [/^(?:advice\/.*|parameters|evidence|orders|interview)\.?.*yaml$/, /^\s*-\s+id:\s*"?([^"\s]+)"?\s*$/],
  [/\.jsonl$/, /^\s*\{\s*"id"\s*:\s*"([^"]+)"/]
];

/** The entries of a file: name and line. */
export function entriesOf(path, doc) {
  const heading = HEADINGS.find(([paths]) => paths.test(path))?.[1];
  if (!heading) {
    return [];
  }
  const entries = [];
  for (let number = 1; number <= doc.lines; number++) {
    const found = heading.exec(doc.line(number).text);
    if (found) {
      entries.push({ name: found[1], line: number });
    }
  }
  return entries;
}

function entryAt(entries, line) {
  return entries.findLast((entry) => entry.line <= line);
}

/** The outline; it marks the entry that the cursor is in. */
export class Outline {
  #list = document.getElementById("outline");
  #filter = document.getElementById("outline-filter");
  #path;
  #go;
  #entries = [];
  #written = "";

  constructor(path, go) {
    this.#path = path;
    this.#go = go;
    this.#filter?.addEventListener("input", () => this.#narrow());
  }

  show(state) {
    this.#entries = entriesOf(this.#path, state.doc);
    const written = JSON.stringify(this.#entries);
    if (written !== this.#written) {
      this.#written = written;
      this.#list.replaceChildren(...this.#entries.map((entry) => this.#item(entry)));
      this.#narrow();
    }
    return this.mark(state);
  }

  /** The entry that the cursor is in. */
  mark(state) {
    const here = entryAt(this.#entries, state.doc.lineAt(state.selection.main.head).number);
    for (const item of this.#list.children) {
      const current = here !== undefined && item.dataset.line === String(here.line);
      item.firstChild.toggleAttribute("data-current", current);
      current ? item.firstChild.setAttribute("aria-current", "location") : item.firstChild.removeAttribute("aria-current");
    }
    return here;
  }

  #item(entry) {
    const button = element("button", { type: "button", text: entry.name });
    button.addEventListener("click", () => this.#go(entry.line, 1));
    return element("li", { "data-line": entry.line }, button);
  }

  #narrow() {
    const wanted = (this.#filter?.value ?? "").toLowerCase();
    for (const item of this.#list.children) {
      item.hidden = !item.textContent.toLowerCase().includes(wanted);
    }
  }
}

/** The reading view: the service makes the sentences from the text as it is, saved or not. */
export class ReadingView {
  #settings;
  #place = document.getElementById("sentence");
  #heading = document.getElementById("sentence-rule");
  #rules = new Map();
  #shown;
  #asked;

  constructor(settings) {
    this.#settings = settings;
  }

  /** Asks for the sentences of a text that has no error. */
  async refresh(text) {
    if (text === this.#asked) {
      return;
    }
    this.#asked = text;
    try {
      const answer = await ask(`${this.#settings.assistance}/sentences`, { path: this.#settings.path, text });
      this.#rules = new Map(answer.rules.map((rule) => [rule.name, rule]));
      this.#place.classList.remove("stale");
      this.show(this.#shown, true);
    } catch {
      this.stale();
    }
  }

  /** The text has errors: the last sentences are shown as such. */
  stale() {
    this.#asked = undefined;
    this.#place.classList.add("stale");
  }

  show(name, anew = false) {
    if (name === this.#shown && !anew) {
      return;
    }
    this.#shown = name;
    const rule = this.#rules.get(name);
    this.#heading.textContent = name ?? "";
    this.#place.replaceChildren(
      ...(rule ? this.#settings.languages.map((language) => this.#column(rule, language)) : [element("p", { text: this.#settings.words.noSentence })])
    );
  }

  #column(rule, language) {
    const lines = rule[language].map((line) => element("li", { class: `depth-${Math.min(line.depth, 5)} ${line.kind}`, text: line.text }));
    return element("div", { lang: language }, element("ul", { class: "sentence-lines" }, ...lines));
  }
}
