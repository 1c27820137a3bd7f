import { outcome } from "../grid/outcome";
import { forgetOld, read, wipe, write, type Kept } from "../grid/keep";
import { Photos } from "../grid/photos";
import { startIslands } from "../islands";

/**
 * A grid whose screens change on the device, and of which nothing typed is lost: every word is kept here at once, told to the server when there is
 * a connection, and sent in the end as often as it takes; the server counts it once.
 */
export default function grid(element: HTMLElement): void {
  if (element instanceof HTMLFormElement) new Grid(element).start();
}

class Grid {
  private readonly place: string;
  private readonly screens: HTMLElement[];
  private readonly photos: Photos;
  private readonly ended = new AbortController();
  private kept: Kept;
  private sending = false;
  private saving = 0;
  private pause = 2000;

  constructor(private readonly form: HTMLFormElement) {
    this.place = form.dataset.place ?? location.pathname;
    this.screens = [...form.querySelectorAll<HTMLElement>("[data-screen]")];
    this.photos = new Photos(form, this.place, () => this.tell());
    const before = read(this.place);
    const screen = Number(form.dataset.screenNow ?? 0);
    this.kept = before ?? { fields: {}, screen, dirty: false, queued: false, at: Date.now() };
    if (before && (before.dirty || before.queued)) this.restore(before);
    if (form.dataset.wrong) this.kept.screen = screen;
  }

  start(): void {
    forgetOld();
    const { signal } = this.ended;
    this.form.addEventListener("input", () => this.changed(), { signal });
    this.form.addEventListener("submit", (event) => this.submitted(event), { signal });
    window.addEventListener("online", () => this.again(), { signal });
    window.addEventListener("popstate", () => this.show(Number(new URLSearchParams(location.search).get("at") ?? 0), false), { signal });
    void this.photos.start().then(() => this.photos.flush().catch(() => undefined));
    if (this.form.dataset.wrong) this.kept.queued = false;
    this.show(this.form.dataset.wrong || location.search.includes("at=") ? Number(this.form.dataset.screenNow ?? 0) : this.kept.screen, false, false);
    if (this.kept.queued) void this.send();
    else this.tell();
  }

  private get last(): number {
    return this.screens.length - 1;
  }

  private changed(): void {
    this.kept.dirty = true;
    this.keep();
    this.tell();
    this.screens[this.kept.screen]?.querySelectorAll<HTMLElement>("[data-missing]").forEach((line) => (line.hidden = true));
    clearTimeout(this.saving);
    this.saving = window.setTimeout(() => void this.save(), 2500);
  }

  private submitted(event: SubmitEvent): void {
    event.preventDefault();
    const button = event.submitter instanceof HTMLElement ? event.submitter : null;
    if (button?.dataset.drop !== undefined) return;
    const forward = this.kept.screen === this.last ? "finish" : String(this.kept.screen + 1);
    const go = button?.dataset.go ?? forward;
    if (go === "finish") {
      this.finish();
    } else if (Number(go) <= this.kept.screen || !this.misses(this.kept.screen)) {
      this.show(Number(go), true);
    }
  }

  private finish(): void {
    const missing = this.screens.findIndex((_, i) => this.isMissing(i));
    if (missing >= 0) {
      this.show(missing, missing !== this.kept.screen);
      this.misses(missing);
      return;
    }
    this.kept.queued = true;
    this.keep();
    void this.send();
  }

  private show(screen: number, remember: boolean, move = true): void {
    this.kept.screen = Math.min(Math.max(screen, 0), this.last);
    this.screens.forEach((one, i) => (one.hidden = i !== this.kept.screen));
    if (this.kept.screen === this.last) this.conclude();
    const address = this.kept.screen === 0 ? location.pathname : `${location.pathname}?at=${this.kept.screen}`;
    if (remember) history.pushState(null, "", address);
    this.keep();
    if (move) {
      this.screens[this.kept.screen]?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }

  private conclude(): void {
    const answers = this.screens.slice(1, -1).map((screen, i) => ({
      level: this.value(`level-${i + 1}`),
      required: Number(screen.dataset.required),
      levels: Number(screen.dataset.levels),
      weight: Number(screen.dataset.weight),
    }));
    const pass = this.form.dataset.pass ? Number(this.form.dataset.pass) : null;
    const concluded = outcome(answers, pass);
    this.form.querySelectorAll<HTMLElement>("[data-outcome]").forEach((one) => (one.hidden = one.dataset.outcome !== concluded));
    this.field<HTMLInputElement>("concluded")!.value = concluded;
    this.form.querySelectorAll<HTMLElement>("[data-said]").forEach((place) => {
      const chosen = this.form.querySelector(`input[name="level-${place.dataset.said}"]:checked:not([value="none"])`);
      place.textContent = chosen?.closest("label")?.querySelector(".title")?.textContent ?? place.dataset.none ?? "";
    });
  }

  /** Whether a screen still lacks its answer. */
  private isMissing(screen: number): boolean {
    if (screen === 0) return this.value("capacity").trim() === "";
    if (screen < this.last) return this.value(`level-${screen}`) === "";
    return this.value("concluded") !== "achieved" && this.value("text").trim() === "";
  }

  /** The same, said on the screen. */
  private misses(screen: number): boolean {
    const missing = this.isMissing(screen);
    this.screens[screen]?.querySelectorAll<HTMLElement>("[data-missing]").forEach((line) => (line.hidden = !missing));
    if (missing) this.screens[screen]?.querySelector<HTMLElement>("input:not([type=hidden]), textarea")?.focus();
    return missing;
  }

  private async save(): Promise<void> {
    if (this.sending || this.kept.queued) return;
    const at = this.kept.at;
    const answer = await this.post("keep").catch(() => null);
    if (answer?.ok && this.kept.at === at) {
      this.kept.dirty = false;
      this.keep(at);
    }
    this.tell();
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.tell();
    try {
      await this.photos.flush();
      await this.answered(await this.post("finish"));
    } catch {
      this.sending = false;
      this.tell();
      this.pause = Math.min(this.pause * 2, 60000);
      setTimeout(() => this.again(), this.pause);
    }
  }

  private async answered(answer: Response): Promise<void> {
    if (answer.status >= 500 || answer.status === 408 || answer.status === 429) throw new Error("later");
    if (answer.ok) {
      await wipe(this.place);
      this.ended.abort();
      location.replace(answer.url);
      return;
    }
    this.sending = false;
    this.kept.queued = false;
    this.keep();
    if (answer.status === 422 || answer.status === 409) await this.redraw(await answer.text());
    else this.say(this.form.dataset.tRefused ?? "");
  }

  /** The server found something missing: its page takes the place of this one, with what stands there. */
  private async redraw(page: string): Promise<void> {
    const main = new DOMParser().parseFromString(page, "text/html").querySelector("main");
    const here = this.form.closest("main");
    if (!main || !here) return;
    this.ended.abort();
    here.replaceWith(main);
    startIslands(main);
    window.scrollTo(0, 0);
    document.getElementById("errors")?.focus();
  }

  private again(): void {
    if (this.kept.queued) void this.send();
    else if (this.kept.dirty) void this.save();
    void this.photos.flush().catch(() => undefined);
  }

  private post(go: string): Promise<Response> {
    const body = new URLSearchParams({ ...this.fields(), go });
    return fetch(this.form.action, { method: "POST", body, headers: { Accept: "text/html" } });
  }

  private fields(): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [name, value] of new FormData(this.form)) if (typeof value === "string" && name !== "go") found[name] = value;
    return found;
  }

  private keep(at = Date.now()): void {
    this.kept.fields = this.fields();
    this.kept.at = at;
    write(this.place, this.kept);
  }

  private restore(before: Kept): void {
    for (const [name, value] of Object.entries(before.fields)) {
      if (name === "screen") continue;
      this.form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${CSS.escape(name)}"]`).forEach((one) => {
        if (one instanceof HTMLInputElement && one.type === "radio") one.checked = one.value === value;
        else one.value = value;
      });
    }
  }

  private field<T extends HTMLElement>(name: string): T | null {
    return this.form.querySelector<T>(`[name="${name}"]`);
  }

  private value(name: string): string {
    return this.fields()[name] ?? "";
  }

  private tell(): void {
    const words = this.form.dataset;
    this.say(
      (this.kept.queued ? (this.sending ? words.tSending : words.tWaiting) : this.kept.dirty ? words.tKept : this.kept.at && read(this.place) ? words.tSaved : "") ?? "",
    );
  }

  private say(words: string): void {
    const place = this.form.querySelector<HTMLElement>("[data-kept]");
    if (!place || place.textContent === words) return;
    place.textContent = words;
    place.hidden = words === "";
  }
}
