/** A button that copies what `data-copy` says, and tells that it did through its `data-done`. */
export default function copy(button: HTMLElement): void {
  button.hidden = !navigator.clipboard;
  const label = button.querySelector("[data-label]") ?? button;
  const before = label.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    label.textContent = button.dataset.done ?? before;
    setTimeout(() => (label.textContent = before), 3000);
  });
}
