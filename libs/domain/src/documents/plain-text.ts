/** Control characters other than tab, line ends and page breaks stand in no text that a person wrote. */
const CONTROL = /[^\P{Cc}\t\n\r\f]/u;

/**
 * The text of a file that is one, or null: UTF-8, or UTF-16 that says so by its byte order mark. The mark is no part of it, a page break is a
 * line end; everything else stays as it stands, line ends too.
 */
export function textOfBytes(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text === null || CONTROL.test(text) ? null : text.replaceAll('\f', '\n');
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
