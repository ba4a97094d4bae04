import type { CaseFact, RecordedValue } from '@consilium/contracts';
import { sessionWords } from './sessionWords';

let ids = 0;
const fact = (code: string, minute: number | undefined, value: RecordedValue): CaseFact => ({
  id: `${ids++}`,
  code,
  relDay: 0,
  sessionId: 'one',
  ...(minute !== undefined && { minute }),
  value,
  by: 'somebody',
  at: '2026-11-30T08:00:00.000Z',
  corrections: 0,
});
const mmHg = (amount: string): RecordedValue => ({ is: 'quantity', entered: amount, unit: 'mm[Hg]', amount });

it('says the dose, the pressure before and at its highest, the scales and what happened', () => {
  expect(
    sessionWords([
      fact('dose', undefined, { is: 'quantity', entered: '45', unit: 'mg', amount: '45' }),
      fact('sbp', -10, mmHg('132')),
      fact('dbp', -10, mmHg('84')),
      fact('sbp', 15, mmHg('151')),
      fact('dbp', 15, mmHg('94')),
      fact('sbp', 30, mmHg('98')),
      fact('cadss23', 20, { is: 'score', total: 22 }),
      fact('ae.nausea', 15, { is: 'score', total: 1 }),
    ]),
  ).toEqual([
    'Dose 45\u00a0mg',
    'Blood pressure 132/84 before, highest 151/94 at 15 min (mmHg)',
    'CADSS 22 at 20 min',
    'Nausea or vomiting, grade 1 at 15 min',
  ]);
});

it('says why a value is absent, and never takes it for a number', () => {
  expect(
    sessionWords([
      fact('sbp', -10, { is: 'absent', reason: 'device_failed' }),
      fact('sbp', 15, { is: 'absent', reason: 'refused' }),
    ]),
  ).toEqual(['Blood pressure device failed/not recorded before (mmHg)']);
});

it('says nothing of what is not recorded', () => expect(sessionWords([])).toEqual([]));
