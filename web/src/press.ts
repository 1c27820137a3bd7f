/** What a press of the button `do` with that value does, by an ordinary form. */
export function press(form: HTMLFormElement, value: string): void {
  const button = document.createElement("button");
  [button.name, button.value, button.hidden] = ["do", value, true];
  form.append(button);
  form.requestSubmit(button);
}
