/** A menu closes when the person goes elsewhere or presses Escape. */
export function closeMenus(): void {
  const close = (except: EventTarget | null) =>
    document.querySelectorAll<HTMLDetailsElement>("details.who[open]").forEach((menu) => {
      if (!(except instanceof Node && menu.contains(except))) menu.open = false;
    });
  document.addEventListener("click", (event) => close(event.target));
  document.addEventListener("keydown", (event) => {
    const menu = document.querySelector<HTMLDetailsElement>("details.who[open]");
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
}

/** `data-dialog="id"` opens the dialog of that id, `data-close` closes the one it stands in. */
export function dialogs(): void {
  document.addEventListener("click", (event) => {
    const from = event.target instanceof Element ? event.target : null;
    const opener = from?.closest<HTMLElement>("[data-dialog]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset.dialog!);
      if (dialog instanceof HTMLDialogElement) {
        event.preventDefault();
        if (dialog.open) dialog.close();
        dialog.showModal();
      }
    }
    if (from?.closest("[data-close]")) from.closest("dialog")?.close();
  });
}

/** A toast leaves after a while, unless the person is on it. */
export function leaveToasts(): void {
  document.querySelectorAll<HTMLElement>(".toast").forEach((toast) => {
    const leave = () => (toast.matches(":hover, :focus-within") ? setTimeout(leave, 4000) : toast.remove());
    setTimeout(leave, 10000);
  });
}

/** A form is sent once; the server also stands a second sending. Going back makes it usable again. */
export function onceOnly(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.dataset.sent) {
      if (form.dataset.sent) event.preventDefault();
      return;
    }
    if (!form.hasAttribute("hx-post") && !form.hasAttribute("hx-get") && form.method === "post") form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () =>
    document.querySelectorAll<HTMLFormElement>("form[data-sent]").forEach((form) => delete form.dataset.sent),
  );
}
