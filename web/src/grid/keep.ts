/** What somebody typed, kept on their device until it is sent: words in the browser's plain store, photos in its database. */
export interface Kept {
  fields: Record<string, string>;
  screen: number;
  /** Typed since the server last kept it. */
  dirty: boolean;
  /** The person has sent it; it leaves as soon as it can. */
  queued: boolean;
  at: number;
}

export interface KeptPhoto {
  place: string;
  key: string;
  criterion: number;
  name: string;
  blob: Blob;
}

const prefix = "aloi-grid:";
const longest = 30 * 24 * 3600 * 1000;

export function read(place: string): Kept | null {
  try {
    const text = localStorage.getItem(prefix + place);
    return text ? (JSON.parse(text) as Kept) : null;
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing, such as a private window. */
export function write(place: string, kept: Kept): boolean {
  try {
    localStorage.setItem(prefix + place, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export async function wipe(place: string): Promise<void> {
  try {
    localStorage.removeItem(prefix + place);
  } catch {
    // Nothing was kept.
  }
  for (const photo of await photosOf(place)) await dropPhoto(photo);
}

/** Grids that were begun and left for a month are forgotten. */
export function forgetOld(): void {
  try {
    for (const key of Object.keys(localStorage).filter((k) => k.startsWith(prefix))) {
      const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Kept>;
      if (!kept.at || Date.now() - kept.at > longest) localStorage.removeItem(key);
    }
  } catch {
    // Nothing is kept.
  }
}

const memory = new Map<string, KeptPhoto>();
const id = (photo: { place: string; key: string }) => `${photo.place}/${photo.key}`;

export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  memory.set(id(photo), photo);
  await inStore("readwrite", (store) => store.put(photo, id(photo)));
}

export async function dropPhoto(photo: { place: string; key: string }): Promise<void> {
  memory.delete(id(photo));
  await inStore("readwrite", (store) => store.delete(id(photo)));
}

export async function photosOf(place: string): Promise<KeptPhoto[]> {
  const stored = (await inStore<KeptPhoto[]>("readonly", (store) => store.getAll())) ?? [];
  const all = new Map(stored.map((photo) => [id(photo), photo]));
  memory.forEach((photo, key) => all.set(key, photo));
  return [...all.values()].filter((photo) => photo.place === place);
}

/** Null where the browser has no database for us; photos then live as long as the page. */
async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T | null> {
  try {
    const base = await asked<IDBDatabase>(
      (() => {
        const opening = indexedDB.open("aloi-grid", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("photos");
        return opening;
      })(),
    );
    const result = await asked<T>(act(base.transaction("photos", mode).objectStore("photos")));
    base.close();
    return result;
  } catch {
    return null;
  }
}

function asked<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
