import { formPrompts, sourcesNamed } from '.';
import { checkRule } from './check-rule';
import { FORM_PROMPTS } from './data/form-prompts';
import { recorded, type Values } from './testing/recorded';

const ids = (values: Values): string[] => formPrompts(recorded(values)).map(({ id }) => id);

it.each([
  ['FP-01', { 'plan.product': 'ket_im' }, { 'plan.product': 'ket_im', 'consent.offlabel': true }],
  [
    'FP-02',
    { 'plan.product': 'esk_in', 'plan.setting': 'clinic', 'consent.rems': true },
    { 'plan.product': 'esk_in', 'plan.setting': 'certified', 'consent.rems': true },
  ],
  [
    'FP-03',
    { 'plan.product': 'esk_in', 'day.nasal_spray_min': 45 },
    { 'plan.product': 'esk_in', 'day.nasal_spray_min': 60 },
  ],
  ['FP-04', { meds: ['H03AA01'] }, { meds: ['H03BA02'] }],
  ['FP-05', { meds: ['C08CA01'] }, { meds: ['C10AA05'] }],
  ['FP-06', { meds: ['N05AH02'] }, { meds: ['N05AH04'] }],
  ['FP-07', { meds: ['N06DX01'] }, { meds: ['N06DA02'] }],
  [
    'FP-08',
    { 'plan.product': 'esk_in', 'course.induction_done': true },
    { 'plan.product': 'esk_in', 'course.induction_done': true, 'course.response_pct': 40 },
  ],
] as [string, Values, Values][])('%s is shown where it helps, and elsewhere not', (id, shown, hidden) => {
  expect(ids(shown)).toContain(id);
  expect(ids(hidden)).not.toContain(id);
});

it('nothing is asked of a case of which nothing is recorded', () => {
  expect(ids({})).toEqual([]);
});

it('each is written right and names its source', () => {
  expect(FORM_PROMPTS).toHaveLength(8);
  for (const { id: _, ...prompt } of FORM_PROMPTS)
    expect(() => checkRule({ id: 'CL-900', severity: 'note', title: '', consult: [], ...prompt })).not.toThrow();
  expect(FORM_PROMPTS.filter(({ source }) => sourcesNamed(source).length === 0).map(({ id }) => id)).toEqual(['FP-07']);
});
