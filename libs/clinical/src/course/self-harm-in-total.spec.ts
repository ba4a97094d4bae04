import type { ReadValue } from './read-entry';
import { selfHarmContradiction } from './self-harm-in-total';

const score = (total: number): ReadValue => ({ is: 'score', total });
const contradiction = (scale: string, total: number, item: string, answer: number) =>
  selfHarmContradiction(
    new Map([
      [scale, score(total)],
      [item, score(answer)],
    ]),
  );

describe('a total beside its item on self-harm', () => {
  it.each([
    ['phq9', 24, 'scale.phq9.item9', 0],
    ['phq9', 27, 'scale.phq9.item9', 3],
    ['phq9', 3, 'scale.phq9.item9', 3],
    ['phq9', 0, 'scale.phq9.item9', 0],
    ['qids_sr16', 24, 'scale.qids_sr16.item12', 0],
    ['qids_sr16', 1, 'scale.qids_sr16.item12', 1],
    ['madrs', 54, 'scale.madrs.item10', 0],
    ['madrs', 60, 'scale.madrs.item10', 6],
  ])('%s %i stands with %s = %i', (...given) => expect(contradiction(...given)).toBeNull());

  it.each([
    ['phq9', 27, 'scale.phq9.item9', 0, 'With 0 in PHQ-9 item 9 the total cannot exceed 24; it is 27'],
    ['phq9', 25, 'scale.phq9.item9', 0, 'With 0 in PHQ-9 item 9 the total cannot exceed 24; it is 25'],
    ['phq9', 2, 'scale.phq9.item9', 3, 'With 3 in PHQ-9 item 9 the total cannot be below 3; it is 2'],
    ['qids_sr16', 26, 'scale.qids_sr16.item12', 1, 'With 1 in QIDS-SR16 item 12 the total cannot exceed 25; it is 26'],
    ['madrs', 55, 'scale.madrs.item10', 0, 'With 0 in MADRS item 10 the total cannot exceed 54; it is 55'],
    ['madrs', 5, 'scale.madrs.item10', 6, 'With 6 in MADRS item 10 the total cannot be below 6; it is 5'],
  ])('%s %i contradicts %s = %i', (scale, total, item, answer, message) =>
    expect(contradiction(scale, total, item, answer)).toEqual({ codes: [scale, item], message }),
  );

  it('is contradicted by no item that is missing or was refused', () => {
    expect(selfHarmContradiction(new Map([['phq9', score(27)]]))).toBeNull();
    const refused: ReadValue = { is: 'absent', reason: 'refused' };
    expect(
      selfHarmContradiction(
        new Map([
          ['phq9', score(27)],
          ['scale.phq9.item9', refused],
        ]),
      ),
    ).toBeNull();
  });
});
