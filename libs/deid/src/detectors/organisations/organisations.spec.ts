import { scan } from '../../scan';

const covers = (text: string, wanted: string): boolean => {
  const start = text.indexOf(wanted);
  return scan(text).some((finding) => finding.start <= start && finding.end >= start + wanted.length);
};

describe('organisations', () => {
  it.each([
    ['roofer with Copperleaf Roofing LLC', 'Copperleaf Roofing LLC'],
    ['works at Thornfield Analytics', 'Thornfield Analytics'],
    ['cook at the Gilded Otter diner', 'Gilded Otter diner'],
    ['teacher at Tarrow Hill Middle School', 'Tarrow Hill Middle School'],
    ['a student at Vantry Polytechnic', 'Vantry Polytechnic'],
    ['Employer: Bluestem Mills', 'Bluestem Mills'],
    ['from Harbor Step Recovery', 'Harbor Step Recovery'],
    ['served with 2nd Battalion, 7th Marines', '2nd Battalion, 7th Marines'],
    ['he has a loan at Fennimore Bank now', 'Fennimore Bank'],
    ['CEO of Kestrel Dynamics', 'Kestrel Dynamics'],
    ['First Baptist Church of Wexcombe', 'Church of Wexcombe'],
    ['works at costco nights', 'costco'],
    ['Did rehab at Stonemere last year', 'Stonemere'],
    ["ref'd by Ambervale", 'Ambervale'],
    ['he drives for Quicklane', 'Quicklane'],
  ])('%s', (text, wanted) => expect(covers(text, wanted)).toBe(true));

  it('finds the same organisation again', () => {
    const text = 'She works at Thornfield Analytics. The stress at work: Thornfield Analytics merged.';
    expect(scan(text)).toHaveLength(2);
  });

  it.each([
    'FDA warning on compounded product',
    'the CDC and WHO guidance',
    'Medicare covers it',
    'works at night',
    'works for him',
    'a large public university',
    'her church group',
    'the Beck Depression Inventory',
    'started Lexapro at baseline',
    'American Psychiatric Association',
    'works as a teacher',
    'seen by Cardiology',
    'drives for two hours',
    'Did rehab at sea',
    'referred by her PCP',
    'attends group therapy',
  ])('leaves "%s"', (text) => expect(scan(text)).toEqual([]));
});
