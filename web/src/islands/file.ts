/** Says in our words that no file is chosen; the name of one that is stays the browser's to say. */
export default function file(input: HTMLElement): void {
  const none = input.previousElementSibling;
  if (!(input instanceof HTMLInputElement) || !(none instanceof HTMLElement)) return;
  const tell = () => {
    none.hidden = input.files?.length !== 0;
    input.classList.toggle("empty", !none.hidden);
  };
  input.addEventListener("change", tell);
  input.addEventListener("emptied", tell);
  input.form?.addEventListener("reset", () => setTimeout(tell));
  window.addEventListener("pageshow", tell);
  tell();
}
