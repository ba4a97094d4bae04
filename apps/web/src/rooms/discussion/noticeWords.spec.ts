import { roomEventSamples } from '@consilium/contracts';
import type { RoomNotice } from '@consilium/domain';
import { noticeWords } from './noticeWords';

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
