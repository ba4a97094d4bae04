import { PRODUCTS } from '../codes';
import { askedInSession } from './asked-in-session';
import { factCode } from './facts';
import { SESSION_SETTINGS } from './session-codes';

const dosing = { kind: 'dosing' } as const;

it('asks for what can be recorded, whatever the product and the place', () => {
  for (const { code: product } of PRODUCTS)
    for (const { code: setting } of SESSION_SETTINGS) {
      const { people, before, leaving } = askedInSession({ ...dosing, product, setting });
      const places = [...people, ...before, ...leaving].map((code) => [code, factCode(code)?.at]);
      expect(places.filter(([code, at]) => at !== 'session' && code !== 'mon.clear')).toEqual([]);
    }
});

it.each(['home', 'group'])('asks who attends and who is on call where it is %s', (setting) =>
  expect(askedInSession({ ...dosing, setting }).people).toEqual(expect.arrayContaining(['chaperone', 'on_call'])),
);

it('asks neither in a clinic', () =>
  expect(askedInSession({ ...dosing, setting: 'clinic' }).people).not.toContain('chaperone'));

it('asks of esketamine what the REMS form asks', () => {
  const { people, before, leaving } = askedInSession({ ...dosing, product: 'esk_in' });
  expect(people).toEqual(expect.arrayContaining(['mon.prescriber_on_site', 'mon.oximeter']));
  expect(before).toContain('day.nasal_spray_min');
  expect(leaving).toEqual(expect.arrayContaining(['mon.resp_depression', 'rems_form']));
});

it('asks nothing of that of an infusion', () => {
  const { people, before, leaving } = askedInSession({ ...dosing, product: 'ket_iv' });
  for (const code of ['mon.oximeter', 'day.nasal_spray_min', 'rems_form'])
    expect([...people, ...before, ...leaving]).not.toContain(code);
});

it('asks of a session without a dose only who was there', () =>
  expect(askedInSession({ kind: 'integration' })).toEqual({
    people: ['therapist_present', 'nurse_present'],
    before: [],
    leaving: [],
  }));
