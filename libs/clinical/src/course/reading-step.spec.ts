import { longestReadingStep } from './reading-step';

it('is the longest gap that the schedule of a product leaves', () => {
  expect(longestReadingStep('ket_im', 'hr')).toBe(30);
  expect(longestReadingStep('ket_iv', 'spo2')).toBe(20);
});

it('is not known where no source gives a schedule, or the schedule does not name the reading', () => {
  expect(longestReadingStep('ket_in', 'hr')).toBeUndefined();
  expect(longestReadingStep('esk_in', 'hr')).toBeUndefined();
  expect(longestReadingStep(undefined, 'hr')).toBeUndefined();
});
