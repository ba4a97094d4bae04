/** What stands on the device in the place of what somebody typed. `page`: sealed nowhere, it is in the memory of the page that has this name for it. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: Uint8Array<ArrayBuffer> } | { page: string };

/** A key whose letters nobody can read back; null where the browser has no cipher (a page by plain http): then `page` is all there is. */
interface Held {
  deviceKey: string;
  key: Promise<CryptoKey> | null;
  page: Map<string, unknown>;
  letGo?: ReturnType<typeof setTimeout>;
}

const CIPHER = 'AES-GCM';
const IV_BYTES = 12;
/** What was typed last is still on its way to the device when its author signs out. */
const LET_GO_MS = 10_000;

const held = new Map<string, Held>();

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function hold(deviceKey: string): Held {
  // The types promise what a page by plain http does not have.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  const key = subtle?.importKey('raw', fromBase64(deviceKey), CIPHER, false, ['encrypt', 'decrypt']) ?? null;
  return { deviceKey, key, page: new Map() };
}

/** Holds the key of the member who is signed in, for as long as they are. Returns the way to let go of it. */
export function holdDeviceKey(memberId: string, deviceKey: string): () => void {
  const before = held.get(memberId);
  clearTimeout(before?.letGo);
  const now = before?.deviceKey === deviceKey ? before : hold(deviceKey);
  held.set(memberId, now);
  return () => {
    clearTimeout(now.letGo);
    now.letGo = setTimeout(() => held.get(memberId) === now && held.delete(memberId), LET_GO_MS);
  };
}

function heldBy(memberId: string): Held {
  const found = held.get(memberId);
  if (!found) throw new Error('No key of this member is at hand');
  return found;
}

/** False where what is typed stays in the page's memory. @throws where the member is not signed in */
export const canSeal = (memberId: string): boolean => heldBy(memberId).key !== null;

/** @param name of the row that it stands in, among all of the member's. @throws where the member is not signed in */
export async function seal(memberId: string, name: string, value: unknown): Promise<Sealed> {
  const { key, page } = heldBy(memberId);
  if (!key) {
    page.set(name, structuredClone(value));
    return { page: name };
  }
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const bytes = await crypto.subtle.encrypt({ name: CIPHER, iv }, await key, new TextEncoder().encode(JSON.stringify(value)));
  return { iv, bytes: new Uint8Array(bytes) };
}

/** Null where it was sealed with another key, or by another page that keeps it in its memory. @throws where the member is not signed in */
export async function open(memberId: string, sealed: Sealed): Promise<unknown> {
  const { key, page } = heldBy(memberId);
  if ('page' in sealed) return structuredClone(page.get(sealed.page) ?? null);
  if (!key) return null;
  const opened = await crypto.subtle.decrypt({ name: CIPHER, iv: sealed.iv }, await key, sealed.bytes).catch(() => null);
  return opened && JSON.parse(new TextDecoder().decode(opened));
}
