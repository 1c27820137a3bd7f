/** A box in a table's head that ticks every box of `data-name` in its form; without a script it is not shown. */
export default function chooseAll(head: HTMLElement): void {
  if (!(head instanceof HTMLInputElement) || !head.form) return;
  const form = head.form;
  const boxes = () => [...form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${head.dataset.name}"]:enabled`)];
  const follow = () => {
    const ticked = boxes().filter((box) => box.checked).length;
    head.checked = ticked > 0 && ticked === boxes().length;
    head.indeterminate = ticked > 0 && ticked < boxes().length;
  };
  head.hidden = false;
  head.addEventListener("change", () => {
    boxes().forEach((box) => (box.checked = head.checked));
    form.dispatchEvent(new Event("chosen"));
  });
  form.addEventListener("change", follow);
  window.addEventListener("pageshow", follow);
  follow();
}
