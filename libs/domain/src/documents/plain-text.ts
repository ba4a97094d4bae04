/** Control characters other than tab, line ends and page breaks stand in no text that a person wrote. */
const CONTROL = /[^\P{Cc}\t\n\r\f]/u;
/** What ended a file in older days. */
const END_OF_FILE = /\u001a+\s*$/;
/** Bytes of UTF-8 read as Windows-1252: "cafÃ©". */
const GARBLED = /[ÂÃ][\u0080-\u00bf]|â€|Ã[ƒ‚€]/;
/** Characters that nothing is assigned to, and those of one's own: no such text was meant. */
const UNASSIGNED = /[\p{Cn}\p{Co}]/u;

/** Windows-1252 from 0x80 on, where it differs from Latin-1 (WHATWG Encoding); a blank stands for what is not assigned. Not every TextDecoder knows it. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** Above it a text of that encoding would be another alphabet's, or no text. */
const HIGH_SHARE = 0.3;
/** Of the letters of a text in UTF-16 at least so many are of the alphabets below U+0100. */
const LATIN_SHARE = 0.4;

/**
 * The text of a file that is one, or null: UTF-8; UTF-16, by its byte order mark or by its form; Windows-1252. The mark is no part of it, nor is
 * the sign for the end of a file; a page break is a line end; everything else stays as it stands, line ends too.
 */
export function textOfBytes(bytes: Uint8Array): string | null {
  const text = decoded(bytes)?.replace(END_OF_FILE, '');
  return text === undefined || CONTROL.test(text) ? null : text.replaceAll('\f', '\n');
}

function decoded(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes);
  if (marked) return decodedAs(marked, bytes);
  const wide = wideEncoding(bytes);
  if (wide) {
    const text = decodedAs(wide, bytes);
    return text === null || UNASSIGNED.test(text) ? null : text;
  }
  return decodedAs('utf-8', bytes) ?? fromWindows(bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: of its pairs many have one byte that is nil, always the same one. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const enough = (bytes.length / 2) * LATIN_SHARE;
  if (odd >= enough && even === 0) return 'utf-16le';
  return even >= enough && odd === 0 ? 'utf-16be' : undefined;
}

function fromWindows(bytes: Uint8Array): string | null {
  const high = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  if (high > bytes.length * HIGH_SHARE) return null;
  const parts: string[] = [];
  for (const byte of bytes) {
    const character = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte);
    if (character === ' ' && byte !== 0x20) return null;
    parts.push(character);
  }
  const text = parts.join('');
  return GARBLED.test(text) ? null : text;
}
