import { gcm } from '@noble/ciphers/aes';

/** What stands on the device in the place of what somebody typed. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Held {
  deviceKey: string;
  key: Uint8Array<ArrayBuffer>;
  letGo?: ReturnType<typeof setTimeout>;
}

const IV_BYTES = 12;
/** What was typed last is still on its way to the device when its author signs out. */
const LET_GO_MS = 10_000;

const held = new Map<string, Held>();

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Holds the key of the member who is signed in, for as long as they are. Returns the way to let go of it. */
export function holdDeviceKey(memberId: string, deviceKey: string): () => void {
  const before = held.get(memberId);
  clearTimeout(before?.letGo);
  const now: Held = before?.deviceKey === deviceKey ? before : { deviceKey, key: fromBase64(deviceKey) };
  held.set(memberId, now);
  return () => {
    clearTimeout(now.letGo);
    now.letGo = setTimeout(() => held.get(memberId) === now && held.delete(memberId), LET_GO_MS);
  };
}

function keyOf(memberId: string): Uint8Array {
  const found = held.get(memberId);
  if (!found) throw new Error('No key of this member is at hand');
  return found.key;
}

/**
 * With AES-256-GCM, at once: what was typed is on its way to the device before the task ends in which it was typed. The browser's own cipher
 * answers later, and has none on a page by plain http.
 * @throws where the member is not signed in
 */
export function seal(memberId: string, value: unknown): Sealed {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const bytes = gcm(keyOf(memberId), iv).encrypt(new TextEncoder().encode(JSON.stringify(value)));
  return { iv, bytes: new Uint8Array(bytes) };
}

/** Null where it was sealed with another key, or holds nothing that can be opened. @throws where the member is not signed in */
export function open(memberId: string, { iv, bytes }: Partial<Sealed>): unknown {
  const key = keyOf(memberId);
  if (!iv || !bytes) return null;
  try {
    return JSON.parse(new TextDecoder().decode(gcm(key, iv).decrypt(bytes)));
  } catch {
    return null;
  }
}
