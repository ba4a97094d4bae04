import { INCIDENT_ACTS, roomEventSamples } from '@consilium/contracts';
import { ACTS } from './acts';

const PAST = /(ed|read|begun_again|left|broken|taken|held|undone|withdrawn|overridden|ruled_out)$/;

it('an act is the past tense of what was done, and has one name', () => {
  const all = [...ACTS, ...INCIDENT_ACTS.map((act) => `incident.${act}`)];
  expect(all.filter((act) => !PAST.test(act))).toEqual([]);
  expect(new Set(ACTS).size).toBe(ACTS.length);
  expect(ACTS.filter((act) => act in roomEventSamples)).toEqual([]);
});
