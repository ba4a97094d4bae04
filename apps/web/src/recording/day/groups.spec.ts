import { CASE_FACTS, factCode } from '@consilium/clinical';
import { askedBeside, groupOf, isFoundAlone } from './groups';

it('finds each fact of a day under a head', () =>
  expect(
    ['phq9', 'scale.phq9.item9', 'lab.tsh', 'clearance.cardiac', 'weight', 'hx.aneurysm'].map((code) =>
      groupOf(factCode(code)!),
    ),
  ).toEqual(['Scales', 'Scales', 'Laboratory and ECG', 'Clearances', 'The person', 'History and course']));

it('has a medication once, with its review and who answers for it beside its dose', () => {
  const drugs = CASE_FACTS.filter(({ code }) => code.startsWith('drug.clonazepam'));
  expect(drugs.map(groupOf)).toEqual(Array.from({ length: 3 }, () => 'Medication, dose a day'));
  expect(drugs.filter(isFoundAlone).map(({ code }) => code)).toEqual(['drug.clonazepam']);
  expect(askedBeside('drug.clonazepam')).toEqual(['drug.clonazepam.review', 'drug.clonazepam.by']);
});

it('asks for the item on self-harm beside the total of its scale', () => {
  expect(['phq9', 'qids_sr16', 'madrs'].map(askedBeside)).toEqual([
    ['scale.phq9.item9'],
    ['scale.qids_sr16.item12'],
    ['scale.madrs.item10'],
  ]);
  expect(CASE_FACTS.map(({ code }) => code)).toEqual(expect.arrayContaining(askedBeside('phq9')));
  expect(askedBeside('gad7')).toEqual([]);
});
