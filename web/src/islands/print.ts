/** A button that prints the page; without a script it is not shown. */
export default function print(button: HTMLElement): void {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
