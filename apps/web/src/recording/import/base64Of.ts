/** As many letters as a call takes arguments. */
const PART = 0x8000;

/** The bytes of a file in base64. */
export function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += PART)
    letters += String.fromCharCode(...bytes.subarray(from, from + PART));
  return btoa(letters);
}
