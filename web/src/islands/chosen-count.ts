/** Says how many boxes of `data-name` are ticked in its form, in the words of `data-one` and `data-many`; its own words while none is. */
export default function chosenCount(place: HTMLElement): void {
  const form = place.closest("form");
  if (!form) return;
  const otherwise = place.textContent;
  const tell = () => {
    const ticked = form.querySelectorAll(`tbody input[type="checkbox"][name="${place.dataset.name}"]:checked`).length;
    const words = ticked === 1 ? place.dataset.one : place.dataset.many;
    place.textContent = ticked === 0 ? otherwise : (words ?? "{0}").replace("{0}", ticked.toString());
  };
  form.addEventListener("change", tell);
  form.addEventListener("chosen", tell);
  window.addEventListener("pageshow", tell);
  tell();
}
