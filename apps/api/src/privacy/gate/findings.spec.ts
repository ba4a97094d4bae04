import { findingsOf, scanned, tally } from './findings';

const someone = '01a20000-0000-7000-8000-0000000000a1';

describe('what is found in a text', () => {
  it('is told by field and place, never by text', () => {
    const text = 'Reach her at 541-555-0139.';
    expect(findingsOf({ path: 'notes.0.text', text, profile: 'clinical' })).toEqual([
      {
        field: 'notes.0.text',
        start: 13,
        end: 25,
        category: 'phone',
        level: 'certain',
        confidence: expect.any(Number),
      },
    ]);
  });

  it('is nothing of a mention, which is a token, and keeps its place behind one', () => {
    const found = (text: string): string[] =>
      findingsOf({ path: 'text', text, profile: 'clinical', mentions: true }).map(({ start, end }) =>
        text.slice(start, end),
      );
    expect(found(`@[${someone}] what do you think?`)).toEqual([]);
    expect(found(`@[${someone}] call 541-555-0139.`)).toEqual(['541-555-0139']);
    expect(found(`@[${someone.slice(1)}] 541-555-0139`).length).toBeGreaterThan(0);
  });

  it('is anything where nobody looks up whom a token names', () => {
    expect(
      findingsOf({ path: 'title', text: 'Ask @[54155501-3900-4123-8456-789000000000]', profile: 'clinical' }),
    ).toHaveLength(1);
  });

  it('depends on what the field is for', () => {
    expect(scanned('Write to g.lindqvist@example.org', 'account')).toEqual([]);
    expect(scanned('Write to g.lindqvist@example.org', 'operational')).toHaveLength(1);
  });
});

it('the audit has letters and counts', () => {
  const found = (category: string, level: string) => ({ category, level });
  expect(
    tally([
      found('phone', 'certain'),
      found('email', 'certain'),
      found('phone', 'certain'),
      found('photo', 'doubtful'),
    ]),
  ).toBe('certain D2 F1; doubtful Q1');
  expect(tally([found('name', 'doubtful')])).toBe('doubtful A1');
  expect(tally([])).toBe('');
});
