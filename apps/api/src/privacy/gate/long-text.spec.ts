import fc from 'fast-check';
import { scanned } from './findings';
import { PIECE, scannedInPieces } from './long-text';

const FILLER = 'Slept better, mood 5 of 10. Walked each day.\n';
const PLANTED = ['541-555-0139', '561-38-7702', 'a.person@mail.example'];
const filler = (length: number): string => FILLER.repeat(Math.ceil(length / FILLER.length)).slice(0, length);

describe('a text of any length', () => {
  it('is scanned at once when it is short', async () => {
    const text = `Call ${PLANTED[0]}.`;
    expect(await scannedInPieces(text, 'clinical')).toEqual(scanned(text, 'clinical'));
  });

  it('has its findings wherever a piece ends, each once and in offsets of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -40, max: 40 }), fc.constantFrom(...PLANTED), async (beside, planted) => {
        const before = filler(PIECE + beside);
        const text = `${before}\nReach ${planted} now. ${filler(PIECE)}`;
        const found = await scannedInPieces(text, 'clinical');
        const at = text.indexOf(planted);
        expect(found.filter(({ start, end }) => start < at + planted.length && end > at)).toMatchObject([
          { start: at, end: at + planted.length, level: 'certain' },
        ]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is found in what another piece says', async () => {
    const text = `${filler(PIECE)}\nMrs. Ottilie Brandauer came.\n${filler(3 * PIECE)}\nBrandauer called again.`;
    const found = await scannedInPieces(text, 'clinical');
    expect(found.map(({ start }) => start)).toEqual([expect.any(Number), text.lastIndexOf('Brandauer')]);
    const early = `${filler(100)}\nBrandauer called.\n${filler(3 * PIECE)}\nMrs. Ottilie Brandauer came.`;
    expect((await scannedInPieces(early, 'clinical')).map(({ start }) => start)[0]).toBe(early.indexOf('Brandauer'));
  });

  it('leaves the time between pieces to others', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await scannedInPieces(filler(200_000), 'clinical');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
