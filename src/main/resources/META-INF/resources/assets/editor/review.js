/* Comments on a line: the form at the end of the page moves below the line that it is about. Without scripts it names the line. */
const form = document.getElementById("comment-form");

for (const button of document.querySelectorAll("[data-comment]")) {
  button.hidden = !form;
  button.addEventListener("click", () => {
    const row = button.closest("tr");
    const place = document.createElement("tr");
    const cell = document.createElement("td");
    cell.colSpan = row.cells.length;
    cell.className = "comment-place";
    place.append(cell);
    form.closest("tr")?.remove();
    row.after(place);
    cell.append(form);
    form.elements.namedItem("path").value = button.dataset.path;
    form.elements.namedItem("line").value = button.dataset.line;
    form.elements.namedItem("text").focus();
  });
}
