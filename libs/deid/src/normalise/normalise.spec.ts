import fc from 'fast-check';
import { normalise } from './normalise';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const unseen = fc.constantFrom('\u200b', '\u200d', '\ufeff', '\u00ad', '\u2060', '\u{e0041}');

describe('normalise', () => {
  it.each([
    ['zero-width', 'J\u200boh\u00adn', 'John'],
    ['full-width', '５５５－０１４２', '555-0142'],
    ['mathematical', '𝐉𝐨𝐡𝐧', 'John'],
    ['look-alikes', 'Јоhn Ѕmіth', 'John Smith'],
    ['a whole word of look-alikes', 'seen by Аее today', 'seen by Aee today'],
    ['Cyrillic as such', 'Анна ждёт', 'Анна ждёт'],
    ['dashes and spaces', '802\u2011555\u20130142\u00a0x', '802-555-0142 x'],
    ['a long dash between words', 'Ann\u2014mother', 'Ann\u2014mother'],
    ['a long dash in a number', '555\u20140142', '555-0142'],
    ['Arabic digits', '٠٣/١٤', '03/14'],
    ['accents apart', 'Jose\u0301', 'José'],
    ['stacked accents', 'J\u0335o\u0336hn', 'John'],
    ['entities', 'ann&#64;example&period;com', 'ann@example.com'],
    ['escapes', 'on 3\\/4\\/2025\\nDOB', 'on 3/4/2025\nDOB'],
    ['line ends', 'a\r\nb\u2028c', 'a\nb\nc'],
    ['enclosed letters', 'Ⓙ🅞🄷🇳', 'JOHN'],
  ])('%s', (_what, text, plain) => expect(normalise(text).text).toBe(plain));

  it('keeps what is plain', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }).map((text) => text.replaceAll(/[&`\\]/g, '')),
        (text) => expect(normalise(text).text).toBe(text),
      ),
    ));

  it('changes nothing twice', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).toBe(once);
      }),
    ));

  it('leads every stretch back inside the text, in order', () =>
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const plain = normalise(text);
        const [start, end] = [a % (plain.text.length + 1), b % (plain.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const source = plain.toSource(start, end);
        expect(source.start).toBeGreaterThanOrEqual(0);
        expect(source.end).toBeLessThanOrEqual(text.length);
        if (end > start) expect(source.end).toBeGreaterThan(source.start);
      }),
    ));

  it('leads a word back to the whole of it, whatever was hidden in it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...'OdalysBrenwick'), unseen), { minLength: 1 }),
        fc.string({ unit: 'binary' }),
        (letters, before) => {
          const word = letters.map(([letter, hidden]) => letter + hidden).join('');
          const text = `${before}|${word}`;
          const plain = normalise(text);
          const wanted = letters.map(([letter]) => letter).join('');
          const start = plain.text.lastIndexOf('|') + 1;
          expect(plain.text.slice(start)).toBe(wanted);
          const source = plain.toSource(start, plain.text.length);
          expect(normalise(text.slice(source.start, source.end)).text).toBe(wanted);
        },
      ),
    ));

  it('keeps the length of the lower case', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = normalise(text).text;
        expect(plain.toLowerCase()).toHaveLength(plain.length);
      }),
    ));
});
