import { press } from "../press";

/** The pages of one form: whoever goes to another with something typed takes it along, and it is kept on the way. */
export default function steps(nav: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>("main form.form");
  if (!form) return;
  const before = typed(form);
  nav.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !isPlain || typed(form) === before) return;
    event.preventDefault();
    press(form, `go:${link.pathname.split("/").pop()}`);
  });
}

function typed(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, value instanceof File ? value.name : value]));
}
