/* What is wrong: asked of the service while one types, shown in the text and in a list below that the keyboard reaches. */
import { linter, lintGutter, lintKeymap } from "@codemirror/lint";
import { keymap } from "@codemirror/view";
import { ask } from "./server.js";
import { addressOf, rangeOf } from "./places.js";
import { element, fill } from "./words.js";

const QUIET_MILLISECONDS = 300;

function isError(problem) {
  return problem.severity.toLowerCase() === "error";
}

function diagnostic(state, problem) {
  return {
    ...rangeOf(state, problem.line, problem.column),
    severity: isError(problem) ? "error" : "warning",
    message: problem.message,
    source: problem.code
  };
}

/** The list of problems under the editor. */
class ProblemList {
  #settings;
  #list = document.getElementById("problems");
  #summary = document.getElementById("problem-summary");
  #go;

  constructor(settings, go) {
    this.#settings = settings;
    this.#go = go;
  }

  show(problems) {
    const words = this.#settings.words;
    const errors = problems.filter(isError).length;
    this.#summary.textContent =
      problems.length === 0 ? words.noProblems : fill(words.problemCount, { errors, warnings: problems.length - errors });
    this.#list.replaceChildren(...problems.map((problem) => element("li", {}, this.#entry(problem))));
  }

  failed() {
    this.#summary.textContent = this.#settings.words.checkFailed;
  }

  #entry(problem) {
    const words = this.#settings.words;
    const here = problem.file === this.#settings.path;
    const place = fill(words.place, { line: problem.line, column: problem.column });
    const parts = [
      element("span", { class: isError(problem) ? "mark error" : "mark warning", text: isError(problem) ? words.error : words.warning }),
      element("span", { class: "place", text: here ? place : `${problem.file} ${place}` }),
      element("span", { lang: "en", text: problem.message }),
      element("code", { text: problem.code })
    ];
    if (!here) {
      return element("a", { href: addressOf(this.#settings.files, problem.file, problem.line, problem.column) }, ...parts);
    }
    const button = element("button", { type: "button", class: "problem" }, ...parts);
    button.addEventListener("click", () => this.#go(problem.line, problem.column));
    return button;
  }
}

/**
 * Checks while typing.
 *
 * @param settings of the page
 * @param {(line: number, column: number) => void} go moves the cursor
 * @param {(problems: object[]) => void} checked told after each check
 */
export function checksWhileTyping(settings, go, checked) {
  const list = new ProblemList(settings, go);
  const check = async (view) => {
    const text = view.state.doc.toString();
    try {
      const answer = await ask(settings.checks, { files: { [settings.path]: text } });
      const mine = answer.problems.filter((problem) => problem.file === settings.path);
      const others = answer.problems.filter((problem) => problem.file !== settings.path);
      list.show([...mine, ...others]);
      checked(answer.problems);
      return view.state.doc.toString() === text ? mine.map((problem) => diagnostic(view.state, problem)) : [];
    } catch {
      list.failed();
      return [];
    }
  };
  return [linter(check, { delay: QUIET_MILLISECONDS }), lintGutter(), keymap.of(lintKeymap)];
}
