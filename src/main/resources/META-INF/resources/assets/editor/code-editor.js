/* The page of one file: the text area that the server sent becomes an editor. Without scripts the form still saves. */
import { EditorState } from "@codemirror/state";
import {
  EditorView, crosshairCursor, drawSelection, dropCursor, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap,
  lineNumbers, rectangularSelection
} from "@codemirror/view";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { appearance } from "./appearance.js";
import { assistance } from "./assistance.js";
import * as saving from "./autosave.js";
import { drlLanguage } from "./drl-language.js";
import { jsonLinesLanguage, tableLanguage, yamlLanguage } from "./data-languages.js";
import { placeOf, positionOf } from "./places.js";
import { checksWhileTyping } from "./problems.js";
import { Outline, ReadingView } from "./reading.js";
import { settingsOf } from "./words.js";

const LANGUAGES = { drl: drlLanguage, yaml: yamlLanguage, jsonl: jsonLinesLanguage, csv: tableLanguage };

const form = document.getElementById("code-form");
const area = form.elements.namedItem("text");
const settings = settingsOf(form);
const outline = new Outline(settings.path, go);
const reading = settings.path.endsWith(".drl") ? new ReadingView(settings) : null;

function go(line, column) {
  const position = positionOf(view.state.doc, line, column);
  view.dispatch({ selection: { anchor: position }, effects: EditorView.scrollIntoView(position, { y: "center" }) });
  view.focus();
}

function checked(problems) {
  if (problems.some((problem) => problem.severity.toLowerCase() === "error")) {
    reading?.stale();
  } else {
    reading?.refresh(view.state.doc.toString());
  }
}

function updated(update) {
  const here = update.docChanged ? outline.show(update.state) : update.selectionSet ? outline.mark(update.state) : undefined;
  if (update.docChanged) {
    autosave?.changed();
  }
  if (update.docChanged || update.selectionSet) {
    reading?.show(here?.name);
  }
}

function extensions() {
  const ending = settings.path.slice(settings.path.lastIndexOf(".") + 1);
  return [
    EditorView.cspNonce.of(settings.nonce),
    EditorState.phrases.of(settings.phrases),
    EditorView.contentAttributes.of({ "aria-label": settings.words.editorLabel, "aria-describedby": "editor-keys", spellcheck: "false", tabindex: "0" }),
    EditorState.readOnly.of(!settings.editable),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    highlightSelectionMatches(),
    history(),
    drawSelection(),
    dropCursor(),
    rectangularSelection(),
    crosshairCursor(),
    EditorState.allowMultipleSelections.of(true),
    indentUnit.of(ending === "drl" ? "    " : "  "),
    indentOnInput(),
    bracketMatching(),
    search({ top: true }),
    LANGUAGES[ending] ?? [],
    appearance,
    assistance(settings, go),
    checksWhileTyping(settings, go, checked),
    EditorView.updateListener.of(updated),
    keymap.of([
      { key: "Mod-s", preventDefault: true, run: () => (autosave?.save(), true) },
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap
    ])
  ];
}

function replaceAll(text) {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

/* --- saving --- */

const stateElement = document.getElementById("save-state");
const conflictElement = document.getElementById("conflict");
let theirs = "";

function showState(state, detail = {}) {
  stateElement.dataset.state = state;
  stateElement.textContent = settings.words[state] + (detail.message ? ` ${detail.message}` : "");
  if (state === saving.CONFLICT) {
    theirs = detail.theirs;
    document.getElementById("conflict-theirs").textContent = theirs;
    conflictElement.hidden = false;
    conflictElement.querySelector("button").focus();
  } else {
    conflictElement.hidden = true;
  }
}

function currentText() {
  return view.state.doc.toString();
}

// shown before it is filled, since an editor that is hidden cannot measure its lines
form.classList.add("enhanced");
const acknowledged = area.value;
const view = new EditorView({
  parent: document.getElementById("editor"),
  state: EditorState.create({ doc: acknowledged, extensions: extensions() })
});
const autosave = settings.editable
  ? new saving.Autosave({ url: settings.file, version: settings.version, draft: settings.draft, path: settings.path }, acknowledged, currentText, showState)
  : null;

document.getElementById("keep-mine").addEventListener("click", () => autosave.decided(theirs));
document.getElementById("take-theirs").addEventListener("click", () => {
  replaceAll(theirs);
  autosave.decided(theirs);
});

form.addEventListener("submit", (event) => {
  if (autosave) {
    event.preventDefault();
    autosave.save();
  }
});

function begin() {
  const left = autosave?.left();
  if (left) {
    replaceAll(left.text);
    if (left.conflict) {
      autosave.conflict(acknowledged);
    }
  } else if (autosave) {
    showState(saving.SAVED);
  }
  const here = outline.show(view.state);
  reading?.show(here?.name, true);
  const place = placeOf(window.location.hash);
  if (place) {
    go(place.line, place.column);
  }
  window.addEventListener("hashchange", () => {
    const other = placeOf(window.location.hash);
    if (other) {
      go(other.line, other.column);
    }
  });
}

begin();
