import { roomEventSamples } from '@consilium/contracts';
import type { LoggedConsultation, RoomNotice } from '@consilium/domain';
import { consultationWords, noticeWords } from './noticeWords';

const sayOf = (type: keyof typeof roomEventSamples, data: object = {}): string =>
  noticeWords(
    {
      roomId: 'r',
      seq: 1,
      id: 'e',
      type,
      at: '',
      actor: { memberId: 'm', discipline: null },
      data: { ...roomEventSamples[type], ...data },
    } as RoomNotice,
    () => 'Idris Vallorane',
  );

it('says by whom a consultation was planned, and for when', () => {
  const soon = new Date();
  soon.setHours(23, 58, 0, 0);
  expect(sayOf('consultation.scheduled', { scheduledFor: soon.toISOString() })).toBe(
    'Idris Vallorane planned a consultation: Today 23:58',
  );
});

it('calls a case that is held "on hold", and says who lifted or withdrew', () => {
  expect(sayOf('hold.answered', { outcome: 'hold', text: 'Not yet.' })).toBe(
    'Idris Vallorane answered the safety hold, on hold: Not yet.',
  );
  expect(sayOf('hold.lifted', { text: 'Looked at.' })).toBe('Idris Vallorane lifted the hold: Looked at.');
  expect(sayOf('hold.withdrawn')).toBe('Idris Vallorane withdrew the safety hold');
});

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
