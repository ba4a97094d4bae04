import type { LoggedConsultation } from '@consilium/domain';
import { consultationWords } from './consultationWords';

it('says when a consultation was and who led it, as far as that was read', () => {
  const at = (hour: number): string => new Date(2026, 0, 5, hour, 5).toISOString();
  const started = { at: at(14) } as LoggedConsultation['started'] & object;
  const ended = { at: at(15) } as LoggedConsultation['ended'] & object;
  const say = (logged: Partial<LoggedConsultation>): string =>
    consultationWords({ id: 'c', facilitators: ['Idris Vallorane'], steps: 1, ...logged }, (name) => name);
  expect(say({ started })).toBe('Consultation, since 14:05, led by Idris Vallorane');
  expect(say({ started, ended, facilitators: ['Idris Vallorane', 'Petra Sundergale'] })).toBe(
    'Consultation, 14:05–15:05, led by Idris Vallorane, then Petra Sundergale',
  );
  expect(say({ ended, facilitators: [] })).toBe('Consultation, until 15:05');
  expect(say({ facilitators: [] })).toBe('Consultation');
});
