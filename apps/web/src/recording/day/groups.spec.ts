import { CASE_FACTS, factCode } from '@consilium/clinical';
import { askedBeside, groupOf } from './groups';

it('finds each fact of a day under a head', () =>
  expect(
    ['phq9', 'scale.phq9.item9', 'lab.tsh', 'clearance.cardiac', 'weight', 'hx.aneurysm'].map((code) =>
      groupOf(factCode(code)!),
    ),
  ).toEqual(['Scales', 'Scales', 'Laboratory and ECG', 'Clearances', 'The person', 'History and course']));

it('asks for the item on self-harm beside the total of its scale', () => {
  expect(['phq9', 'qids_sr16', 'madrs'].map(askedBeside)).toEqual([
    ['scale.phq9.item9'],
    ['scale.qids_sr16.item12'],
    ['scale.madrs.item10'],
  ]);
  expect(CASE_FACTS.map(({ code }) => code)).toEqual(expect.arrayContaining(askedBeside('phq9')));
  expect(askedBeside('gad7')).toEqual([]);
});
