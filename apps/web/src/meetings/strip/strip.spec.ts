import type { MeetingListItem, MeetingPlace } from '@consilium/contracts';
import { meetingOf, sayPlace } from './strip';

const place = (code: string, state: MeetingPlace['state'], lane: MeetingPlace['lane'] = 'discuss'): MeetingPlace => ({
  itemId: code,
  position: 1,
  lane,
  state,
  case: { id: code, code },
});
const meeting = (places: MeetingPlace[], status: MeetingListItem['status'] = 'running') =>
  ({ id: 'm', title: 'Weekly board', status, places }) as MeetingListItem;

describe('the meeting of a room', () => {
  it('says what is next where the meeting is in this room', () => {
    const found = meetingOf('B', [
      meeting([place('A', 'done'), place('B', 'current'), place('C', 'waiting', 'not_ready'), place('D', 'waiting')]),
    ])!;
    expect(sayPlace(found)).toBe('next: D');
    expect(sayPlace(meetingOf('B', [meeting([place('B', 'current')])])!)).toBe('nothing more to discuss');
  });

  it('says where it went where it was here, or has not come yet', () => {
    const places = [place('A', 'done'), place('B', 'current'), place('C', 'waiting')];
    expect(sayPlace(meetingOf('A', [meeting(places)])!)).toBe('talked through, now: B');
    expect(sayPlace(meetingOf('C', [meeting(places)])!)).toBe('now: B');
  });

  it('names no case that the reader is not in', () => {
    const { case: _, ...hidden } = place('B', 'waiting');
    expect(sayPlace(meetingOf('A', [meeting([place('A', 'current'), hidden])])!)).toBe(
      'next: a case that you are not in',
    );
  });

  it('is none where no meeting that runs has the case on its list', () => {
    expect(
      meetingOf('A', [meeting([place('A', 'waiting')], 'planned'), meeting([place('B', 'current')])]),
    ).toBeUndefined();
  });
});
