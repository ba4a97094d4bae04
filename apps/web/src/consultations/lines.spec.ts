import { roomEventSamples } from '@consilium/contracts';
import type { RoomNotice } from '@consilium/domain';
import { lineOf } from '../rooms/slots/RoomFeatures';
import { lines } from './lines';

const of = (type: keyof typeof roomEventSamples, data: object) =>
  ({
    roomId: 'r',
    seq: 1,
    id: 'e',
    type,
    at: '',
    actor: { memberId: 'm', discipline: null },
    data: { ...roomEventSamples[type], ...data },
  }) as RoomNotice;
const said = (type: keyof typeof roomEventSamples, data: object = {}) => {
  const notice = of(type, data);
  return lineOf([{ lines }], notice)?.said?.(notice);
};
const sayOf = (type: keyof typeof roomEventSamples, data: object = {}) => {
  const notice = of(type, data);
  return lineOf([{ lines }], notice)?.words(notice, () => 'Idris Vallorane');
};

it('draws as messages what was said back, and safety holds with their answers', () => {
  expect(said('consultation.summary_back', { text: 'Pressure first.' })).toEqual({
    about: 'said',
    what: 'What was understood',
    text: 'Pressure first.',
  });
  expect(said('hold.answered', { outcome: 'hold', text: 'Not yet.' })).toEqual({
    about: 'hold',
    what: 'Answered the safety hold: on hold',
    text: 'Not yet.',
  });
});

it('says that a text is hidden, and leaves what only happened to a line', () => {
  expect(said('hold.asked', { text: undefined, hidden: true })).toMatchObject({ text: null });
  expect(said('consultation.ended')).toBeUndefined();
  expect(said('hold.withdrawn')).toBeUndefined();
});

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
