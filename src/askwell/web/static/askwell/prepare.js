// Alt with an arrow moves the question one stands in, by pressing the button that moves it.

document.addEventListener("keydown", (event) => {
  if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  const question = event.target.closest("[data-question]");
  const button = question?.querySelector(event.key === "ArrowUp" ? "[name=by][value=up]" : "[name=by][value=down]");
  if (!button) return;
  event.preventDefault();
  if (button.getAttribute("aria-disabled") === "true") return;
  button.focus();
  button.click();
});
