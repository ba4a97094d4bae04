import { factSet, type Fact } from '.';

const age: Fact = { name: 'patient.age', ref: 'one', value: 45 };

it('facts are found by their name', () => {
  const facts = factSet([age, { name: 'day.spo2', ref: 'two', absent: 'device_failed' }]);
  expect(facts.get('patient.age')).toBe(age);
  expect(facts.get('day.spo2')).toMatchObject({ absent: 'device_failed' });
  expect(facts.get('day.sbp')).toBeUndefined();
});

it('two facts of one name are refused: which one counts is not for a rule to choose', () => {
  expect(() => factSet([age, { ...age, ref: 'two' }])).toThrow(RangeError);
});
