import fc from 'fast-check';
import { fileKind, textKind } from './file-kind';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const text = (words: string): Uint8Array => Buffer.from(words, 'utf8');

describe('what a file is', () => {
  it.each<[string, Uint8Array, string]>([
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe1], 'Exif'), 'image'],
    ['PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'image'],
    ['HEIC', bytes([0, 0, 0, 0x24], 'ftypheic', [0, 0, 0, 0]), 'image'],
    ['AVIF', bytes([0, 0, 0, 0x20], 'ftypavif'), 'image'],
    ['WebP', bytes('RIFF', [1, 0, 0, 0], 'WEBPVP8 '), 'image'],
    ['GIF that is text too', bytes('GIF89a = "a perfectly readable text";'), 'image'],
    ['TIFF', bytes('II*', [0, 8]), 'image'],
    ['BMP', bytes('BM', [0x36, 0, 0, 0, 0]), 'image'],
    ['DICOM', bytes('\0'.repeat(128), 'DICM'), 'image'],
    ['MP3 with tags', bytes('ID3', [4, 0, 0]), 'audio'],
    ['MP3', bytes([0xff, 0xfb, 0x90, 0x44]), 'audio'],
    ['WAV', bytes('RIFF', [1, 0, 0, 0], 'WAVEfmt '), 'audio'],
    ['Ogg', bytes('OggS', [0]), 'audio'],
    ['M4A', bytes([0, 0, 0, 0x20], 'ftypM4A '), 'audio'],
    ['MP4', bytes([0, 0, 0, 0x20], 'ftypisom'), 'video'],
    ['WebM', bytes([0x1a, 0x45, 0xdf, 0xa3]), 'video'],
    ['Word', bytes('PK', [3, 4, 20, 0], '[Content_Types].xml word/document.xml'), 'office'],
    ['OpenDocument', bytes('PK', [3, 4, 20, 0], 'mimetypeapplication/vnd.oasis.opendocument.text'), 'office'],
    ['an old Office file', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'office'],
    ['RTF', text('{\\rtf1\\ansi Hello}'), 'office'],
    ['ZIP', bytes('PK', [3, 4, 20, 0], 'notes.txt'), 'archive'],
    ['gzip', bytes([0x1f, 0x8b, 8]), 'archive'],
    ['7z', bytes('7z', [0xbc, 0xaf, 0x27, 0x1c]), 'archive'],
    ['HTML', text('  <!-- hi -->\n<!DOCTYPE html><p>Mood 5</p>'), 'markup'],
    ['SVG', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'markup'],
    ['PostScript', text('%!PS-Adobe-3.0'), 'binary'],
    ['text with a NUL', text('Mood 5\0of 10'), 'binary'],
    ["text of another alphabet's old code page", bytes([0xcd, 0xe0, 0xf1, 0xf2, 0xf0, 0xee, 0xe9]), 'binary'],
    ['UTF-8 with one wrong byte', bytes([0x63, 0xc3, 0xa9, 0x20, 0xe9, 0x20, 0x63]), 'binary'],
    ['a PDF behind a line of text', text('Mood 5\n%PDF-1.7\n\0'), 'binary'],
  ])('%s is refused', (_, file, refused) => {
    expect(fileKind(file)).toEqual({ refused });
  });

  it('a text, with its line ends and characters', () => {
    for (const words of [
      'Mood 5 of 10.\r\nSlept näher 😐\r\n',
      'BMI 31, weight stable',
      'ID3 is a tag',
      'PK of ketamine: see below',
      'a < b, and <2 drinks',
      '%PDF is a format',
    ]) {
      expect(fileKind(text(words))).toEqual({ kind: 'text', text: words });
    }
  });

  it('a text without its byte order mark, also in UTF-16', () => {
    expect(fileKind(text('\uFEFFMood 5'))).toEqual({ kind: 'text', text: 'Mood 5' });
    expect(fileKind(Buffer.from('\uFEFFMood 5 😐', 'utf16le'))).toEqual({ kind: 'text', text: 'Mood 5 😐' });
    expect(fileKind(Buffer.from('\uFEFFMood 5', 'utf16le').swap16())).toEqual({ kind: 'text', text: 'Mood 5' });
    expect(fileKind(text('page one\fpage two'))).toEqual({ kind: 'text', text: 'page one\npage two' });
  });

  it('a text in UTF-16 that does not say so, and one in Windows-1252', () => {
    for (const words of ['Mood', 'Day;Mood\r\n0;näher\r\n']) {
      expect(fileKind(Buffer.from(words, 'utf16le'))).toMatchObject({ text: words });
      expect(fileKind(Buffer.from(words, 'utf16le').swap16())).toMatchObject({ text: words });
    }
    expect(fileKind(bytes('n', [0xe4], 'her ', [0x80, 0x96], '5 as she says ', [0x93], 'so', [0x94]))).toEqual({
      kind: 'text',
      text: 'näher €–5 as she says “so”',
    });
    expect(fileKind(bytes('Tag;Schlaf\r\n0;gut\r\n1;m', [0xe4, 0xdf], 'ig\r\n'))).toMatchObject({ kind: 'csv' });
  });

  it('a text without the sign that ended files once', () => {
    expect(fileKind(bytes('day,mood\r\n0,5\r\n', [0x1a]))).toEqual({ kind: 'csv', text: 'day,mood\r\n0,5\r\n' });
    expect(fileKind(bytes('Mood', [0x1a], ' 5'))).toEqual({ refused: 'binary' });
  });

  it('a PDF by its first bytes', () => {
    expect(fileKind(text('%PDF-1.7\n'))).toEqual({ kind: 'pdf' });
  });

  it('a file of the largest size', () => {
    expect(fileKind(Buffer.alloc(16 * 1024 * 1024, 'Mood 5 of 10. Slept well.\n'))).toHaveProperty('kind', 'text');
  });

  it('whatever comes, one of what is known', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (file) => {
        const kind = fileKind(file);
        if ('refused' in kind || kind.kind === 'pdf') return;
        expect(Buffer.from(kind.text, 'utf8').length).toBeGreaterThanOrEqual(0);
        expect(kind.text).not.toMatch(/[\0\f]/);
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((words) => words.length > 8 && !/[\p{Cc}\uFEFF<{%]/u.test(words)),
        (words) => {
          expect(fileKind(Buffer.from(words, 'utf8'))).toEqual({ kind: textKind(words), text: words });
        },
      ),
    );
  });
});
