import { placeHint } from './placeHint';

const HINT = { width: 100, height: 24 };

describe('a hint in a window 390 px wide', () => {
  it.each([
    ['above its control, centred', { left: 200, top: 300 }, { left: 166, top: 270 }],
    ['below it at the top of the window', { left: 200, top: 10 }, { left: 166, top: 48 }],
    ['inside the window at its left', { left: 4, top: 300 }, { left: 8, top: 270 }],
    ['inside the window at its right', { left: 354, top: 300 }, { left: 282, top: 270 }],
  ])('stands %s', (_, at, place) => expect(placeHint({ ...at, width: 32, height: 32 }, HINT, 390)).toEqual(place));

  it('begins at the left edge where it is wider than the window', () => {
    expect(placeHint({ left: 4, top: 300, width: 32, height: 32 }, { width: 400, height: 24 }, 390).left).toBe(8);
  });
});
