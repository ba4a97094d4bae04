import { roomEventSamples } from '@consilium/contracts';
import type { RoomNotice } from '@consilium/domain';
import { saidIn } from './said';

const said = (type: keyof typeof roomEventSamples, data: object = {}) =>
  saidIn({
    roomId: 'r',
    seq: 1,
    id: 'e',
    type,
    at: '',
    actor: { memberId: 'm', discipline: null },
    data: { ...roomEventSamples[type], ...data },
  } as RoomNotice);

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
