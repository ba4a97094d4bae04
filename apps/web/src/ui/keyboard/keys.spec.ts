import { createKeySequence, isSingleLetter, keyOf } from './keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('key names', () => {
  it.each([
    [press('k', { ctrlKey: true }), 'mod+k'],
    [press('k', { metaKey: true }), 'mod+k'],
    [press('?', { shiftKey: true }), '?'],
    [press('F6', { shiftKey: true }), 'shift+F6'],
    [press('1', { altKey: true }), 'alt+1'],
    [press('J', { shiftKey: true }), 'j'],
  ])('%s reads %s', (name, expected) => {
    expect(name).toBe(expected);
  });

  it('only keys that type by themselves are single letters', () => {
    expect(['j', '?', '['].every(isSingleLetter)).toBe(true);
    expect(['mod+k', 'F6', 'Escape'].some(isSingleLetter)).toBe(false);
  });
});

describe('keys one after the other', () => {
  const home = { keys: 'g h' };
  const compose = { keys: 'h' };

  it('completes a sequence, and otherwise takes the single key', () => {
    const sequence = createKeySequence();
    expect(sequence.match('g', [home, compose])).toBeUndefined();
    expect(sequence.match('h', [home, compose])).toBe(home);
    expect(sequence.match('h', [home, compose])).toBe(compose);
  });

  it('forgets the first key after a while', () => {
    let now = 0;
    const sequence = createKeySequence(() => now);
    sequence.match('g', [home, compose]);
    now = 2_000;
    expect(sequence.match('h', [home])).toBeUndefined();
  });

  it('starts again with the key that broke a sequence', () => {
    const sequence = createKeySequence();
    sequence.match('g', [home]);
    sequence.match('g', [home]);
    expect(sequence.match('h', [home])).toBe(home);
  });

  it('is reset by a key that belongs to a text field', () => {
    const sequence = createKeySequence();
    sequence.match('g', [home]);
    sequence.reset();
    expect(sequence.match('h', [home])).toBeUndefined();
  });
});
