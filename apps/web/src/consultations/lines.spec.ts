import { roomEventSamples } from '@consilium/contracts';
import type { RoomLine } from '@consilium/domain';
import { eventAt, NURSE, OWNER, PSYCHIATRIST, roomAfter } from '../rooms/roomOnPage.fixture';
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
  }) as RoomLine;
const ONE = roomAfter([eventAt(1, 'hold.asked', roomEventSamples['hold.asked'])]);
const nameOf = (): string => 'Idris Vallorane';
const said = (type: keyof typeof roomEventSamples, data: object = {}) => {
  const line = of(type, data);
  return lineOf([{ lines }], line)?.said?.(line, nameOf, ONE);
};
const sayOf = (type: keyof typeof roomEventSamples, data: object = {}) => {
  const line = of(type, data);
  return lineOf([{ lines }], line)?.words(line, nameOf, ONE);
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

it('names the hold of a row where the room has or had more than one', () => {
  const asked = (seq: number, holdId: string, text: string, by: string) =>
    eventAt(seq, 'hold.asked', { holdId, text, clientId: '' }, by);
  const state = roomAfter([
    asked(1, 'one', 'The airway was not looked at after the last visit, and nobody has said who does it', NURSE),
    asked(2, 'two', 'Above 160/100.', OWNER),
    eventAt(3, 'hold.answered', { holdId: 'one', outcome: 'hold', text: 'Not yet.' }, PSYCHIATRIST),
    eventAt(4, 'hold.lifted', { holdId: 'one', text: 'Looked at.' }, PSYCHIATRIST),
    eventAt(5, 'hold.withdrawn', { holdId: 'two' }, OWNER),
  ]);
  const name = (memberId: string | null | undefined): string => state.members.get(memberId ?? '')?.displayName ?? '';
  const [answered, lifted, withdrawn] = [3, 4, 5].map((seq) => state.lines.get(seq)!);
  const lineFor = (line: RoomLine) => lineOf([{ lines }], line)!;
  expect(lineFor(answered!).said!(answered!, name, state).what).toBe(
    'Answered the safety hold of Petra Sundergale “The airway was not looked at after the last visit, and…”: on hold',
  );
  expect(lineFor(lifted!).words(lifted!, name, state)).toBe(
    'Noor Hallivane lifted the hold of Petra Sundergale “The airway was not looked at after the last visit, and…”: Looked at.',
  );
  const turned = roomAfter([
    asked(1, 'one', `The airway \u202E was not looked at after the last visit, and nobody has said who`, NURSE),
    asked(2, 'two', 'Above 160/100.', OWNER),
    eventAt(3, 'hold.lifted', { holdId: 'one', text: 'Looked at.' }, PSYCHIATRIST),
  ]);
  expect(lineFor(turned.lines.get(3)!).said!(turned.lines.get(3)!, name, turned).what).toBe(
    'Lifted the hold of Petra Sundergale “\u2068The airway \u202E was not looked at after the last visit, and\u2069…”',
  );
  expect(lineFor(withdrawn!).words(withdrawn!, name, state)).toBe(
    'Idris Vallorane withdrew the safety hold “Above 160/100”',
  );
});
