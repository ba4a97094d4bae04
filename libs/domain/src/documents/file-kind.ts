import type { DocumentKind, ForeignKind } from '@consilium/contracts';
import { textOfBytes } from './plain-text';
import { tableOf } from './table';

/** Bytes at a place of a file that tell what it is. Where a list stands, any of them. */
interface Mark {
  at?: number;
  /** Bytes as Latin-1. */
  bytes: string;
  /** More bytes, further on. */
  and?: { at: number; any: readonly string[] };
}

const FOREIGN: readonly (Mark & { kind: ForeignKind })[] = [
  { kind: 'image', bytes: '\xff\xd8\xff' },
  { kind: 'image', bytes: '\x89PNG\r\n\x1a\n' },
  { kind: 'image', bytes: 'GIF8', and: { at: 4, any: ['7a', '9a'] } },
  { kind: 'image', bytes: 'II*\0' },
  { kind: 'image', bytes: 'MM\0*' },
  { kind: 'image', bytes: '8BPS\0' },
  { kind: 'image', bytes: '\0\0\x01\0' },
  { kind: 'image', bytes: '\0\0\0\x0cjP  ' },
  { kind: 'image', bytes: '\xff\x0a' },
  { kind: 'image', bytes: '\0\0\0\x0cJXL ' },
  { kind: 'image', bytes: 'RIFF', and: { at: 8, any: ['WEBP'] } },
  {
    kind: 'image',
    bytes: 'ftyp',
    at: 4,
    and: { at: 8, any: ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif', 'avis'] },
  },
  { kind: 'image', bytes: 'DICM', at: 128 },
  { kind: 'audio', bytes: 'RIFF', and: { at: 8, any: ['WAVE'] } },
  { kind: 'audio', bytes: 'ID3', and: { at: 3, any: ['\x02', '\x03', '\x04'] } },
  { kind: 'audio', bytes: '\xff', and: { at: 1, any: ['\xfb', '\xfa', '\xf3', '\xf2', '\xe3', '\xf1', '\xf9'] } },
  { kind: 'audio', bytes: 'OggS\0' },
  { kind: 'audio', bytes: 'fLaC\0' },
  { kind: 'audio', bytes: 'FORM', and: { at: 8, any: ['AIFF', 'AIFC'] } },
  { kind: 'audio', bytes: 'MThd\0' },
  { kind: 'audio', bytes: '#!AMR' },
  { kind: 'audio', bytes: 'ftyp', at: 4, and: { at: 8, any: ['M4A ', 'M4B '] } },
  { kind: 'video', bytes: 'ftyp', at: 4 },
  { kind: 'video', bytes: 'moov', at: 4 },
  { kind: 'video', bytes: '\x1aE\xdf\xa3' },
  { kind: 'video', bytes: 'RIFF', and: { at: 8, any: ['AVI '] } },
  { kind: 'video', bytes: '\0\0\x01', and: { at: 3, any: ['\xba', '\xb3'] } },
  { kind: 'video', bytes: 'FLV\x01' },
  { kind: 'video', bytes: '0&\xb2u\x8ef\xcf\x11' },
  { kind: 'office', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'office', bytes: '{\\rtf' },
  { kind: 'archive', bytes: 'PK', and: { at: 2, any: ['\x03\x04', '\x05\x06', '\x07\x08'] } },
  { kind: 'archive', bytes: '\x1f\x8b' },
  { kind: 'archive', bytes: 'BZh', and: { at: 4, any: ['1AY&SY'] } },
  { kind: 'archive', bytes: '\xfd7zXZ\0' },
  { kind: 'archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { kind: 'archive', bytes: 'Rar!\x1a\x07' },
  { kind: 'archive', bytes: '(\xb5/\xfd' },
  { kind: 'archive', bytes: 'ustar', at: 257 },
  { kind: 'binary', bytes: '%!PS' },
];

/** Parts that only an office file has: Office Open XML and OpenDocument are ZIP archives. */
const OFFICE_PARTS = /\[Content_Types\]\.xml|(?:word|xl|ppt)\/|mimetypeapplication\/vnd\.oasis/;
/** Markup is a program for a reader, and what it hides is not seen by who attaches it. */
const MARKUP =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<\?xml\b|<!doctype\b|<(?:html|head|body|svg|script|table|div|iframe|rss|mjml)\b|MIME-Version:|%FDF-)/i;
const HEAD_BYTES = 4096;

export type FileKind =
  { kind: 'pdf' } | { kind: Exclude<DocumentKind, 'pdf'>; text: string } | { refused: ForeignKind };

/** What a file is, from its content alone: its name and what its sender says of it decide nothing. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const foreign = FOREIGN.find((mark) => fits(head, mark));
  if (foreign) return { refused: foreign.kind === 'archive' && OFFICE_PARTS.test(head) ? 'office' : foreign.kind };
  if (head.startsWith('%PDF-')) return { kind: 'pdf' };
  const text = textOfBytes(bytes);
  if (text === null) return { refused: head.startsWith('BM') ? 'image' : 'binary' };
  if (MARKUP.test(text.slice(0, HEAD_BYTES))) return { refused: 'markup' };
  return { kind: textKind(text), text };
}

/** Whether a text is a table. */
export const textKind = (text: string): Exclude<DocumentKind, 'pdf'> => (tableOf(text) ? 'csv' : 'text');

const fits = (head: string, { at = 0, bytes, and }: Mark): boolean =>
  head.startsWith(bytes, at) && (!and || and.any.some((more) => head.startsWith(more, and.at)));

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
