type Side = "before" | "after" | "in";
type Place = { node: HTMLElement; side: Side };

const least = 5;
const edge = 70;

/** Drags a node by its grip: mouse, pen and finger alike. Escape lets go of it where it was. */
export function dragging(root: HTMLElement, drop: (press: string) => void): void {
  root.addEventListener("pointerdown", (down) => {
    const grip = (down.target as Element).closest<HTMLElement>(".grip");
    const node = grip?.closest<HTMLElement>(".node");
    if (!grip || !node || down.button !== 0) return;
    down.preventDefault();
    follow(root, node, down, drop);
  });
}

function follow(root: HTMLElement, node: HTMLElement, down: PointerEvent, drop: (press: string) => void): void {
  let place: Place | null = null;
  let moving = false;
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    moving ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > least;
    if (!moving) return;
    node.classList.add("dragged");
    scroll(event.clientY);
    place = placeAt(root, node, event.clientX, event.clientY);
    mark(root, place);
  };
  const end = (event: Event): void => {
    if (event instanceof PointerEvent && event.pointerId !== down.pointerId) return;
    if (event instanceof KeyboardEvent && event.key !== "Escape") return;
    ["pointermove", "pointerup", "pointercancel", "keydown"].forEach((name) => document.removeEventListener(name, name === "pointermove" ? (move as EventListener) : end));
    node.classList.remove("dragged");
    mark(root, null);
    if (event.type === "pointerup" && place) drop(`move:${node.dataset.path}:${place.side}:${place.node.dataset.path}`);
  };
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);
  document.addEventListener("keydown", end);
}

/** Beside a line when over its upper or lower part; into a group when over the middle of its line. Never into itself. */
function placeAt(root: HTMLElement, dragged: HTMLElement, x: number, y: number): Place | null {
  const node = nearest(root, dragged, x, y);
  const line = node?.querySelector<HTMLElement>(":scope > .line");
  if (!node || !line) return null;
  const box = line.getBoundingClientRect();
  const part = (y - box.top) / box.height;
  const isGroup = node.classList.contains("group");
  if (node.dataset.path === "r") return isGroup ? { node, side: "in" } : null;
  if (isGroup && (part > 0.25 || part < 0)) return { node, side: part > 1 ? "after" : "in" };
  return { node, side: part < 0.5 ? "before" : "after" };
}

function nearest(root: HTMLElement, dragged: HTMLElement, x: number, y: number): HTMLElement | null {
  const under = document.elementFromPoint(x, y)?.closest<HTMLElement>(".node");
  const node = under && root.contains(under) ? under : closest(root, y);
  return node && !dragged.contains(node) && !node.dataset.path!.endsWith(".s") ? node : null;
}

/** Between two lines, or beside the tree: the line that is nearest. */
function closest(root: HTMLElement, y: number): HTMLElement | null {
  let best: HTMLElement | null = null;
  let least = 80;
  for (const line of root.querySelectorAll<HTMLElement>(".node > .line")) {
    const box = line.getBoundingClientRect();
    const away = Math.max(box.top - y, y - box.bottom, 0);
    if (away < least) [best, least] = [line.parentElement, away];
  }
  return best;
}

function mark(root: HTMLElement, place: Place | null): void {
  root.querySelectorAll("[data-drop]").forEach((marked) => marked.removeAttribute("data-drop"));
  place?.node.querySelector(":scope > .line")?.setAttribute("data-drop", place.side);
}

function scroll(y: number): void {
  if (y < edge) window.scrollBy(0, -14);
  else if (y > window.innerHeight - edge) window.scrollBy(0, 14);
}
