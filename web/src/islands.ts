// Islands: one file each in islands/, started on the elements that name them in data-island.
type Start = (element: HTMLElement) => void;
const found = import.meta.glob<{ default: Start }>("./islands/*.ts", { eager: true });
const islands = new Map(Object.entries(found).map(([path, module]) => [path.slice("./islands/".length, -".ts".length), module.default]));

export function startIslands(root: ParentNode): void {
  const named = [...root.querySelectorAll<HTMLElement>("[data-island]")];
  if (root instanceof HTMLElement && root.dataset.island) named.push(root);
  for (const element of named) {
    if (element.dataset.started) continue;
    element.dataset.started = "yes";
    islands.get(element.dataset.island!)?.(element);
  }
}
