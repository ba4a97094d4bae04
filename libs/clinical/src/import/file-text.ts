import type { Read } from '../values';
import type { FileProblem } from './problems';

export type Encoding = 'utf-8' | 'windows-1252';

/** As much as the largest case has: two hundred sessions with five thousand readings. */
export const IMPORT_LIMITS = { bytes: 5 * 1024 * 1024, rows: 5_000 } as const;

/**
 * The text of a file: UTF-8, with or without a byte order mark, or else Windows-1252, in which spreadsheets of western
 * countries save. Refused is a file that is too large or no text (NUL, UTF-16). Line ends become `\n`.
 */
export function textOfFile(bytes: Uint8Array): Read<{ text: string; encoding: Encoding }, FileProblem> {
  if (bytes.byteLength > IMPORT_LIMITS.bytes) return refused({ code: 'import.too_large', bytes: IMPORT_LIMITS.bytes });
  if (isUtf16(bytes)) return refused({ code: 'import.utf16' });
  if (bytes.includes(0)) return refused({ code: 'import.binary' });
  const { text, encoding } = decoded(bytes);
  return { ok: true, value: { text: text.replace(/\r\n?/g, '\n'), encoding } };
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

const refused = (problem: FileProblem): { ok: false; problem: FileProblem } => ({ ok: false, problem });
