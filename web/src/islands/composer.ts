// The composer of a rule. The server owns every change; this only asks for it sooner: by dragging, by keys, while typing. Parts of the
// answered page take the place of those on the screen, so that what is being typed is never touched.
import { press as byHand } from "../press";
import { dragging } from "./composer-drag";

const all = ["composer-state", "composer-tree", "composer-yaml", "rule-read"];
const beside = ["composer-state", "composer-said", "composer-notes", "rule-read"];
const pause = 400;

export default function composer(root: HTMLElement): void {
  const form = root.closest("form");
  if (!form) return;
  let queue = Promise.resolve();
  let typing: number | undefined;

  const ask = async (press: string, parts: () => string[]): Promise<void> => {
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => typeof value === "string" && body.append(name, value));
    body.set("do", press);
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    if (!answer.ok && answer.status !== 422) throw new Error(`${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of parts()) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (old && fresh) old.replaceWith(fresh);
    }
    messages(root, page);
    show(root);
  };

  const send = (press: () => string | null, parts: () => string[]): void => {
    clearTimeout(typing);
    queue = queue.then(async () => {
      const what = press();
      if (!what) return;
      try {
        await ask(what, parts);
        if (parts() === all) focus(root);
      } catch {
        // Whatever stands in the way, the server says it: the same press as an ordinary form.
        byHand(form, what);
      }
    });
  };

  const later = (parts: () => string[]): void => {
    clearTimeout(typing);
    typing = window.setTimeout(() => send(() => "reread", parts), pause);
  };

  root.addEventListener("input", (event) => {
    const field = event.target as HTMLElement;
    if (field.id === "yaml") later(() => ["composer-state", "composer-tree", "composer-lines", "rule-read"]);
    else if (redraws(field)) send(() => "reread", () => all);
    else if (field.id !== "c-from") later(() => [...beside, ...texts(), ...openLine(root)]);
  });
  root.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="do"]');
    if (!button || button.disabled) return;
    event.preventDefault();
    send(() => button.value, () => all);
  });
  form.querySelector('button[value="reread"].unseen')?.addEventListener("click", (event) => {
    event.preventDefault();
    send(() => "reread", () => [...beside, ...texts(), ...openLine(root)]);
  });
  root.addEventListener("keydown", (event) => {
    const move = event.altKey && !event.ctrlKey && !event.metaKey && keys[event.key];
    if (!move || !(event.target as Element).closest(".line")) return;
    event.preventDefault();
    // Where the node stands once the presses before this one are done.
    send(() => pressFor(move), () => all);
  });
  dragging(root, (press) => send(() => press, () => all));
  show(root);
}

const keys: Record<string, string> = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "into", ArrowLeft: "out" };

function pressFor(move: string): string | null {
  const path = document.activeElement?.closest<HTMLElement>(".node")?.dataset.path;
  return path ? `${move}:${path}` : null;
}

/** Another kind of node, or something that decides instead, brings other fields. */
function redraws(field: HTMLElement): boolean {
  return field.id === "f-kind" || field.id === "f-onSilence";
}

/** The text follows the fields, unless somebody is writing in it. */
function texts(): string[] {
  return document.activeElement?.id === "yaml" ? [] : ["composer-yaml"];
}

function openLine(root: HTMLElement): string[] {
  return [...root.querySelectorAll(".line.open")].map((line) => line.id);
}

/** What is wrong with a field is said at it, and gone once it is right, while the field itself stays as it is typed into. */
function messages(root: HTMLElement, page: Document): void {
  root.querySelectorAll<HTMLElement>(".editor .field > :is(input, select, textarea, .duration), #composer-yaml .field > textarea").forEach((part) => {
    const input = part.id ? part : part.querySelector<HTMLElement>("[id]")!;
    const [frame, fresh] = [part.closest(".field")!, page.getElementById(input.id)];
    const freshFrame = fresh?.closest(".field");
    if (!fresh || !freshFrame) return;
    frame.className = freshFrame.className;
    for (const name of ["aria-invalid", "aria-describedby"]) {
      const value = fresh.getAttribute(name);
      if (value === null) input.removeAttribute(name);
      else input.setAttribute(name, value);
    }
    frame.querySelector(":scope > .error")?.remove();
    const error = freshFrame.querySelector(":scope > .error");
    if (error) frame.insertBefore(error, part);
  });
}

/** Grips are for those who have a script; what the last press did is read out. */
function show(root: HTMLElement): void {
  root.querySelectorAll<HTMLElement>(".grip").forEach((grip) => (grip.hidden = false));
  const said = root.querySelector<HTMLElement>("#composer-said")?.dataset.said ?? "";
  const live = root.querySelector<HTMLElement>("#composer-live");
  if (live && live.textContent !== said) live.textContent = said;
}

function focus(root: HTMLElement): void {
  const wanted = root.querySelector<HTMLElement>("#composer-tree [autofocus]");
  wanted?.focus();
  wanted?.scrollIntoView({ block: "nearest" });
}
