/* Places in a text: the service counts lines and columns from 1, the editor characters from 0. */

/** The position of a line and column; beyond the text its end. */
export function positionOf(text, line, column) {
  const at = text.line(Math.min(Math.max(line, 1), text.lines));
  return at.from + Math.min(Math.max(column - 1, 0), at.length);
}

/** Where the number or the text in quotes ends that begins at a position; null when neither begins there. */
function endOfValue(line, from) {
  const value = /^(?:-?\d[\d.]*|"[^"]*"|'[^']*')/.exec(line.text.slice(from - line.from));
  return value ? from + value[0].length : null;
}

/** The part of the text that a problem is underlined at: the word, number or text in quotes at its place, or the whole line. */
export function rangeOf(state, line, column) {
  if (line < 1) {
    return { from: 0, to: Math.min(state.doc.line(1).length, 1) };
  }
  const from = positionOf(state.doc, line, column);
  const whole = state.doc.lineAt(from);
  if (column < 1) {
    return { from: whole.from, to: whole.to };
  }
  const to = endOfValue(whole, from) ?? state.wordAt(from)?.to ?? Math.min(from + 1, whole.to);
  return to > from ? { from, to } : { from: Math.max(whole.from, from - 1), to: from };
}

/** The place that an address names: `#L12` or `#L12C5`; null when it names none. */
export function placeOf(hash) {
  const found = /^#L(\d+)(?:C(\d+))?$/.exec(hash);
  return found ? { line: Number(found[1]), column: Number(found[2] ?? 1) } : null;
}

/** The address of a place in a file of a draft. */
export function addressOf(files, path, line, column) {
  const name = path.split("/").map(encodeURIComponent).join("/");
  return `${files}/${name}${line > 0 ? `#L${line}${column > 0 ? `C${column}` : ""}` : ""}`;
}
