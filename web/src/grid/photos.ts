import { dropPhoto, keepPhoto, photosOf, type KeptPhoto } from "./keep";

const longestSide = 2048;

/** The photos of one grid: kept on the device at once, sent when there is a connection, each of them once. */
export class Photos {
  constructor(
    private readonly form: HTMLFormElement,
    private readonly place: string,
    private readonly sent: () => void,
  ) {}

  async start(): Promise<void> {
    for (const photo of await photosOf(this.place)) await this.show(photo);
    this.form.querySelectorAll<HTMLElement>("[data-photos]").forEach((box) => {
      const input = box.querySelector<HTMLInputElement>("input[type=file]");
      input?.addEventListener("change", () => void this.take(box, input));
    });
    this.form.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-drop]") : null;
      if (button) {
        event.preventDefault();
        void this.drop(button);
      }
    });
  }

  /** Sends all that waits. Throws when the connection is gone; a photo that is refused is taken off with the reason. */
  async flush(): Promise<void> {
    for (const photo of await photosOf(this.place)) {
      const query = new URLSearchParams({ criterion: String(photo.criterion), key: photo.key, name: photo.name });
      const answer = await fetch(`${this.form.dataset.photo}?${query}`, {
        method: "POST",
        body: photo.blob,
        headers: { Accept: "application/json", "Content-Type": photo.blob.type || "application/octet-stream" },
      });
      if (answer.status >= 500 || answer.status === 408 || answer.status === 429) throw new Error("later");
      await this.settle(photo, answer);
    }
  }

  private async take(box: HTMLElement, input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    this.tell(box, "");
    const photo = { place: this.place, key: crypto.randomUUID(), criterion: Number(box.dataset.photos), name: file.name, blob: await smaller(file) };
    input.value = "";
    input.dispatchEvent(new Event("emptied"));
    await keepPhoto(photo);
    await this.show(photo);
    await this.flush().catch(() => this.tell(box, this.form.dataset.tPhotoWaiting ?? ""));
    this.sent();
  }

  private async settle(photo: KeptPhoto, answer: Response): Promise<void> {
    await dropPhoto(photo);
    const line = this.form.querySelector<HTMLElement>(`[data-key="${photo.key}"]`);
    const box = this.form.querySelector<HTMLElement>(`[data-photos="${photo.criterion}"]`);
    if (answer.ok) {
      const { id } = (await answer.json()) as { id: string };
      line?.querySelector("[data-drop]")?.setAttribute("data-drop", id);
      if (box) this.tell(box, "");
    } else {
      const said = (await answer.json().catch(() => null)) as { title?: string } | null;
      line?.remove();
      if (box) this.tell(box, said?.title ?? this.form.dataset.tRefused ?? "");
    }
  }

  private async drop(button: HTMLElement): Promise<void> {
    const line = button.closest("li");
    const key = line?.dataset.key;
    if (key) await dropPhoto({ place: this.place, key });
    const id = button.dataset.drop;
    if (id) {
      const answer = await fetch(`${this.form.dataset.photo}?${new URLSearchParams({ drop: id })}`, { method: "POST" }).catch(() => null);
      if (!answer?.ok) return;
    }
    line?.remove();
  }

  private async show(photo: KeptPhoto): Promise<void> {
    const list = this.form.querySelector(`[data-photos="${photo.criterion}"] [data-list]`);
    if (!list || list.querySelector(`[data-key="${photo.key}"]`)) return;
    const line = document.createElement("li");
    line.dataset.key = photo.key;
    const image = document.createElement("img");
    image.alt = this.form.dataset.tPhoto ?? "";
    image.src = await dataAddress(photo.blob);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet small";
    button.dataset.drop = "";
    button.textContent = this.form.dataset.tRemove ?? "";
    line.append(image, button);
    list.append(line);
  }

  private tell(box: HTMLElement, words: string): void {
    const place = box.querySelector<HTMLElement>("[data-photo-error]");
    if (!place) return;
    place.textContent = words;
    place.hidden = words === "";
  }
}

/** Smaller pictures cross a bad network sooner, and lose what the camera wrote in them. What cannot be drawn is sent as it is. */
async function smaller(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    return blob && (blob.size < file.size || !/^image\/(jpeg|png|webp)$/.test(file.type)) ? blob : file;
  } catch {
    return file;
  }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => done("");
    reader.readAsDataURL(blob);
  });
}
