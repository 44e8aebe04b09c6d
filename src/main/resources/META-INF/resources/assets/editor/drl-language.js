/* How rule files (DRL) are coloured. What is right is the server's to judge; this only reads words. */
import { StreamLanguage } from "@codemirror/language";

const KEYWORDS = new Set([
  "package", "import", "global", "rule", "when", "then", "end", "not", "exists", "forall", "accumulate", "from", "over",
  "and", "or", "in", "matches", "contains", "memberOf", "salience", "enabled", "extends", "new", "this"
]);
const ATOMS = new Set(["true", "false", "null"]);
const FUNCTIONS = new Set(["count", "min", "max", "sum", "average"]);
const GLOBALS = new Set(["parameters", "advice"]);

function inComment(stream, state) {
  state.comment = !stream.skipTo("*/") ? (stream.skipToEnd(), true) : (stream.match("*/"), false);
  return "comment";
}

function word(stream, state) {
  const text = stream.current();
  if (KEYWORDS.has(text)) {
    state.afterRule = text === "rule";
    return "keyword";
  }
  if (ATOMS.has(text)) {
    return "atom";
  }
  if (GLOBALS.has(text)) {
    return "variableName.standard";
  }
  if (FUNCTIONS.has(text) && stream.match(/^\s*\(/, false)) {
    return "variableName.function";
  }
  if (/^[A-Z][A-Z0-9_]*$/.test(text)) {
    return "variableName.constant";
  }
  return /^[A-Z]/.test(text) ? "typeName" : "propertyName";
}

const PARSER = {
  name: "drl",
  startState: () => ({ comment: false, afterRule: false }),
  token(stream, state) {
    if (state.comment) {
      return inComment(stream, state);
    }
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match("/*")) {
      return inComment(stream, state);
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
      const title = state.afterRule;
      state.afterRule = false;
      return title ? "heading" : "string";
    }
    if (stream.match(/^\$[A-Za-z_]\w*/)) {
      return "variableName.special";
    }
    if (stream.match(/^\d+(?:\.\d+)?[A-Za-z]?/)) {
      return "number";
    }
    if (stream.match(/^[A-Za-z_]\w*/)) {
      return word(stream, state);
    }
    if (stream.match(/^(?:[=!<>]=?|&&|\|\||[-+*/%:])/)) {
      return "operator";
    }
    stream.next();
    return "punctuation";
  },
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } }
};

/** The language of rules/logic. */
export const drlLanguage = StreamLanguage.define(PARSER);
