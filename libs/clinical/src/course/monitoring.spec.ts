import { PRODUCTS } from '../codes';
import { factCode } from './facts';
import { MONITORING, monitoringOf, stepStates } from './monitoring';

const infusion = monitoringOf('ket_iv')!;

it('names readings that can be recorded, in the order of their minutes, with a source for each schedule', () => {
  for (const { steps, source } of Object.values(MONITORING)) {
    for (const { codes } of steps) for (const code of codes) expect(factCode(code)?.at).toBe('reading');
    const minutes = steps.map(({ minute }) => minute);
    expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
    expect(source).not.toBe('');
  }
});

it('has a schedule for each product but the compounded spray, of which no source gives one', () =>
  expect(PRODUCTS.filter(({ code }) => !monitoringOf(code)).map(({ code }) => code)).toEqual(['ket_in']));

it('takes the pressure of esketamine near its peak at 40 minutes', () =>
  expect(monitoringOf('esk_in')!.steps.map(({ minute }) => minute)).toEqual([-10, 40, 120]));

it('misses everything of a session without readings', () =>
  expect(stepStates(infusion, []).every(({ codes, missing }) => missing.length === codes.length)).toBe(true));

it('gives a reading to the step whose minute is nearest, and one before the dose to the first', () => {
  const states = stepStates(infusion, [
    { code: 'sbp', minute: -30 },
    { code: 'dbp', minute: 0 },
    { code: 'hr', minute: 12 },
    { code: 'spo2', minute: 6 },
  ]);
  const missing = new Map(states.map((state) => [state.minute, state.missing]));
  expect(missing.get(-10)).toEqual(['hr', 'spo2']);
  expect(missing.get(10)).toEqual(['sbp', 'dbp']);
  expect(missing.get(20)).toEqual(['sbp', 'dbp', 'hr', 'spo2']);
});

it('takes a reading soon after the dose for no step: it says nothing of the one at its peak', () => {
  const at40 = (minute: number) => stepStates(monitoringOf('esk_in')!, [{ code: 'sbp', minute }])[1]!.missing;
  expect(at40(5)).toContain('sbp');
  expect(at40(38)).not.toContain('sbp');
});

it('leaves out what belongs to no minute', () =>
  expect(stepStates(infusion, [{ code: 'sbp' }])[0]!.missing).toContain('sbp'));
