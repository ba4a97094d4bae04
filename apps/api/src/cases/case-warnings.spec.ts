import { examplePresentation, type CasePresentation } from '@consilium/clinical';
import { caseWarnings } from './case-warnings';

const telling: CasePresentation = {
  ...examplePresentation(),
  region: 'US-VT',
  roleGroup: 'education',
  title: 'Narcolepsy and depression: is ketamine reasonable?',
};

it('says which facts of the case together could point to a person', () => {
  const [warning] = caseWarnings(telling);
  expect(warning!.parts).toEqual(['state or country', 'age', 'rare diagnosis', 'occupation']);
  expect(warning!.reason).not.toMatch(/Vermont|Narcolepsy/);
});

it('says nothing of a case that tells less, and of an empty one', () => {
  expect(caseWarnings({})).toEqual([]);
  expect(caseWarnings(examplePresentation())).toEqual([]);
  expect(caseWarnings({ ...telling, region: 'not_stated', roleGroup: 'other' })).toEqual([]);
});
