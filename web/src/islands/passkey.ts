/**
 * Adds a passkey or signs in with one. The server makes the options and checks the answer; this only carries them to the browser's own
 * dialog and back.
 */
export default function passkey(box: HTMLElement): void {
  const supported = "PublicKeyCredential" in window && "parseCreationOptionsFromJSON" in PublicKeyCredential;
  const button = box.querySelector("button");
  const status = box.querySelector<HTMLElement>("[role=status]");
  if (!supported || !button || !status) {
    return;
  }

  box.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    status.textContent = box.dataset.busy ?? "";
    try {
      const options = await (await send(box.dataset.options ?? "", "{}")).json();
      const credential = box.dataset.act === "add" ? await add(options) : await use(options);
      await send(box.dataset.answer ?? "", JSON.stringify(credential));
      location.assign(box.dataset.next ?? "/");
    } catch (problem) {
      status.textContent = words(box, problem);
      button.disabled = false;
    }
  });
}

const add = async (options: PublicKeyCredentialCreationOptionsJSON) =>
  json(await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));

const use = async (options: PublicKeyCredentialRequestOptionsJSON) =>
  json(await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));

function json(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) {
    throw new DOMException("", "NotAllowedError");
  }

  return credential.toJSON();
}

async function send(path: string, body: string): Promise<Response> {
  const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body });
  if (!answer.ok) {
    throw new Error(((await answer.json().catch(() => null)) as { title?: string } | null)?.title ?? "");
  }

  return answer;
}

/** The browser's own errors have no sentences for people; the server's have. */
function words(box: HTMLElement, problem: unknown): string {
  if (problem instanceof DOMException) {
    return (problem.name === "InvalidStateError" ? box.dataset.already : box.dataset.cancelled) ?? "";
  }

  return (problem instanceof Error && problem.message) || (box.dataset.cancelled ?? "");
}
