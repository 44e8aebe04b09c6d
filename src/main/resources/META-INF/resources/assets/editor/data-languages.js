/* How the other files of a rule base are coloured: YAML, test patients (a line of JSON each) and tables. */
import { StreamLanguage } from "@codemirror/language";

/** YAML as the rule base writes it: keys, texts in quotes, flow lists. */
export const yamlLanguage = StreamLanguage.define({
  name: "yaml",
  token(stream) {
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match(/^#.*/)) {
      return "comment";
    }
    if (stream.match(/^[A-Za-z_][\w.-]*(?=\s*:(?:\s|$))/)) {
      return "propertyName";
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^']|'')*'?/)) {
      return "string";
    }
    if (stream.match(/^(?:true|false|null|~)(?=[\s,\]}]|$)/)) {
      return "atom";
    }
    if (stream.match(/^-?\d+(?:\.\d+)?(?=[\s,\]}]|$)/)) {
      return "number";
    }
    if (stream.match(/^(?:-(?=\s)|[{}[\],:|>])/)) {
      return "punctuation";
    }
    stream.match(/^[^\s,\]}#:]+/) || stream.next();
    return null;
  },
  languageData: { commentTokens: { line: "#" } }
});

/** Test patients: a JSON object in each line. */
export const jsonLinesLanguage = StreamLanguage.define({
  name: "jsonl",
  token(stream) {
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"(?=\s*:)/)) {
      return "propertyName";
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
      return "string";
    }
    if (stream.match(/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/)) {
      return "number";
    }
    if (stream.match(/^(?:true|false|null)\b/)) {
      return "atom";
    }
    stream.next();
    return "punctuation";
  }
});

/** Tables: values between commas. */
export const tableLanguage = StreamLanguage.define({
  name: "csv",
  token(stream) {
    if (stream.match(/^"(?:[^"]|"")*"?/)) {
      return "string";
    }
    if (stream.eat(",")) {
      return "punctuation";
    }
    stream.match(/^[^,"]+/) || stream.next();
    return null;
  }
});
