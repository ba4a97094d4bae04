import { scan } from '@consilium/deid';
import { OfflineError, ProblemError } from '../../api/problems';
import { ScanFailed } from '../engine/Scanner';
import { caretAfter } from '../field/replace';
import { judge, NO_ANSWERS, wordsKey, type Found } from './answers';
import { assertMayLeave } from './outgoing';
import { trimmed, withMentions } from './sentText';
import { withServers } from './servers';
import { shiftSpans } from '../../ui/shiftSpans';

const PETRA = { memberId: '01a20000-0000-7000-8000-0000000000aa', displayName: 'Petra Sundergale' };

describe('the text as it is sent', () => {
  it('says where its places stand on the screen', () => {
    const sent = trimmed('  two words ');
    expect(sent.text).toBe('two words');
    expect(sent.toShown(4)).toBe(6);
  });

  it.each([
    '  ask @Petra Sundergale about 5550147, then @Petra Sundergale again 5550148',
    'no mention 5550147',
    `typed @[${PETRA.memberId}] as such 5550147`,
    '@Petra Sundergale 5550147',
  ])('finds every number of “%s” back', (shown) => {
    const sent = withMentions({ text: shown }, [PETRA]);
    const numbers = [...sent.text.matchAll(/555\d{4}/g)];
    expect(numbers.length).toBeGreaterThan(0);
    for (const { index, 0: digits } of numbers)
      expect(shown.slice(sent.toShown(index), sent.toShown(index + digits.length))).toBe(digits);
  });
});

describe('findings while somebody types', () => {
  const span = (text: string, words: string): { start: number; end: number } => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const before = 'one Tomas two Odalys three';
  const spans = [span(before, 'Tomas'), span(before, 'Odalys')];

  it.each([
    ['one Tomas and two Odalys three', ['Tomas', 'Odalys']],
    ['one Tomas two Odalys three and more', ['Tomas', 'Odalys']],
    ['one Tom two Odalys three', ['Odalys']],
    ['two Odalys three', ['Odalys']],
    ['', []],
  ])('stay under their words in “%s”', (now, words) => {
    expect(shiftSpans(spans, before, now).map(({ start, end }) => now.slice(start, end))).toEqual(words);
  });

  it('tell equal words apart by where the caret stands', () => {
    const twice = [
      { start: 0, end: 6, of: 'first' },
      { start: 7, end: 13, of: 'second' },
    ];
    expect(shiftSpans(twice, '@Tomas @Tomas', '@Tomas', 0)).toEqual([{ start: 0, end: 6, of: 'second' }]);
    expect(shiftSpans(twice, '@Tomas @Tomas', '@Tomas', 6)).toEqual([{ start: 0, end: 6, of: 'first' }]);
  });
});

describe('what the author says to findings', () => {
  const text = 'a retired mayor, Tomas';
  const doubtful: Found = { start: 2, end: 15, category: 'other', level: 'doubtful' };
  const certain: Found = { start: 17, end: 22, category: 'name', level: 'certain' };

  it('lets nothing pass unanswered', () => {
    expect(judge([doubtful, certain], text, NO_ANSWERS)).toEqual({ standing: [doubtful, certain], overrides: [] });
  });

  it('takes a reason of ten characters for a doubtful one, never for a certain one', () => {
    const answers = (reason: string) => ({
      ...NO_ANSWERS,
      reasons: { [wordsKey(text, doubtful)]: reason, [wordsKey(text, certain)]: reason },
    });
    expect(judge([doubtful], text, answers('too short')).standing).toEqual([doubtful]);
    expect(judge([doubtful, certain], text, answers('  many people were that ')).overrides).toEqual([
      { start: 2, end: 15, reason: 'many people were that' },
    ]);
    expect(judge([certain], text, answers('many people were that')).standing).toEqual([certain]);
  });

  it('takes a colleague’s agreement to exactly this text and field', () => {
    const agreement = { reviewId: 'r', text, reason: 'It is a drug of that name.' };
    const judged = judge([certain], text, { ...NO_ANSWERS, agreements: [agreement] });
    expect(judged).toEqual({
      standing: [],
      overrides: [{ start: 17, end: 22, reason: agreement.reason, reviewId: 'r' }],
    });
    expect(judge([certain], `${text}.`, { ...NO_ANSWERS, agreements: [agreement] }).standing).toEqual([certain]);
    expect(judge([certain], text, { ...NO_ANSWERS, agreements: [agreement] }, 'question').standing).toEqual([certain]);
  });
});

describe('findings of the server', () => {
  const own = { start: 0, end: 5, category: 'name', level: 'doubtful' as const, reason: 'own' };

  it('stand besides the engine’s, and the stricter holds where they meet', () => {
    expect(withServers([own], [{ start: 8, end: 9, category: 'date', level: 'certain' }])).toHaveLength(2);
    expect(withServers([own], [{ start: 0, end: 5, category: 'name', level: 'certain' }])).toEqual([
      expect.objectContaining({ level: 'certain' }),
    ]);
    expect(
      withServers([{ ...own, level: 'certain' }], [{ start: 0, end: 5, category: 'name', level: 'doubtful' }]),
    ).toEqual([expect.objectContaining({ level: 'certain', reason: 'own' })]);
  });
});

describe('a message that goes out of the outbox', () => {
  const scanner = { scan: async (text: string) => scan(text) };
  const text = 'Call (206) 555-0147 today';
  const [found] = scan(text);

  it('goes when nothing is found, or all of it was answered', async () => {
    await assertMayLeave(scanner, 'Two readings were 148/92.');
    await assertMayLeave(scanner, text, [
      { start: found!.start, end: found!.end, reason: 'the hotline', reviewId: 'r' },
    ]);
  });

  it('is refused with the places and without the words', async () => {
    const refused = await assertMayLeave(scanner, text, [
      { start: found!.start, end: found!.end, reason: 'a reason alone' },
    ]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect((refused as ProblemError).problem).toMatchObject({
      code: 'privacy.identifiers_found',
      status: 422,
      findings: [{ field: 'text', start: found!.start, end: found!.end, category: 'phone', level: 'certain' }],
    });
    expect(JSON.stringify((refused as ProblemError).problem)).not.toContain('0147');
  });

  it('waits where the check does not run', async () => {
    await expect(assertMayLeave({ scan: () => Promise.reject(new ScanFailed()) }, text)).rejects.toThrow(OfflineError);
  });
});

it('keeps the caret with the words around it when a finding is replaced', () => {
  expect(caretAfter(2, { start: 5, end: 10 }, 6)).toBe(2);
  expect(caretAfter(12, { start: 5, end: 10 }, 6)).toBe(13);
  expect(caretAfter(7, { start: 5, end: 10 }, 6)).toBe(11);
});
