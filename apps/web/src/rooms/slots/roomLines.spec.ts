import { eventAt, NURSE, roomAfter } from '../roomOnPage.fixture';
import { lineOf } from './RoomFeatures';
import { roomLines } from './roomLines';

const person = { memberId: NURSE, displayName: 'Petra Sundergale', role: 'treating' };
const said = (data: object): string => {
  const state = roomAfter([eventAt(1, 'member.added', { ...person, ...data })]);
  const line = state.lines.get(1)!;
  return lineOf([roomLines], line)!.words(line, () => '', state);
};

it('says who came, and of whom was there already what is another now', () => {
  const soon = new Date();
  soon.setHours(23, 58, 0, 0);
  expect(said({})).toBe('Petra Sundergale came into the case as treating');
  expect(said({ was: 'consultant' })).toBe('Petra Sundergale is now treating');
  expect(said({ was: 'treating', expiresAt: soon.toISOString() })).toBe(
    'Petra Sundergale stays in the case until today',
  );
  expect(said({ was: 'treating' })).toBe('Petra Sundergale stays in the case without an end');
});
