/* The forms of a rule: a slider moves the number beside it, and the number the slider. */
for (const dial of document.querySelectorAll("[data-dial]")) {
  const number = document.getElementById(dial.dataset.dial);
  dial.addEventListener("input", () => {
    number.value = dial.value;
    number.dispatchEvent(new Event("input", { bubbles: true }));
  });
  number.addEventListener("input", () => {
    dial.value = number.value;
  });
}

/* A placeholder is put where the cursor was last. */
let lastField = null;
document.addEventListener("focusin", (event) => {
  if (event.target.matches("textarea[lang]")) {
    lastField = event.target;
  }
});
for (const hint of document.querySelectorAll(".hints code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.append(hint.cloneNode(true));
  hint.replaceWith(button);
  button.addEventListener("click", () => {
    if (lastField && !lastField.readOnly) {
      lastField.setRangeText(hint.textContent, lastField.selectionStart, lastField.selectionEnd, "end");
      lastField.focus();
    }
  });
}
