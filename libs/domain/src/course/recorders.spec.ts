import { DISCIPLINES } from '@consilium/contracts';
import { mayRecordFact } from './recorders';

const who = (recorders?: 'anesthesiologist' | 'clinicians') =>
  [...DISCIPLINES, null].filter((discipline) => mayRecordFact(discipline, recorders));

it('lets every discipline record what nobody in particular records', () =>
  expect(who()).toHaveLength(DISCIPLINES.length + 1));

it('leaves the ASA class to anesthesiology', () => expect(who('anesthesiologist')).toEqual(['anesthesiologist']));

it('leaves ratings to clinicians', () => {
  expect(who('clinicians')).toEqual(expect.arrayContaining(['therapist', 'psychiatrist', 'nurse']));
  for (const other of ['pharmacist', 'coordinator', null] as const) expect(who('clinicians')).not.toContain(other);
});
