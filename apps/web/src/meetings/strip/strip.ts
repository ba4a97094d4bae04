import type { MeetingListItem, MeetingPlace } from '@consilium/contracts';
import { nextOnList } from '@consilium/domain';

/** A meeting that runs, as the room of one of its cases sees it. */
export interface RoomInMeeting {
  meeting: MeetingListItem;
  /** The room's own place on the list. */
  here: MeetingPlace;
  /** Where the meeting is. */
  current: MeetingPlace | undefined;
  /** Where it goes next. */
  next: MeetingPlace | undefined;
}

/** The meeting that runs with this case on its list; where there are several, the one that is in this room. */
export function meetingOf(caseId: string, meetings: readonly MeetingListItem[]): RoomInMeeting | undefined {
  const all = meetings.flatMap((meeting): RoomInMeeting[] => {
    const here = meeting.status === 'running' ? meeting.places.find((place) => place.case?.id === caseId) : undefined;
    return here
      ? [
          {
            meeting,
            here,
            current: meeting.places.find(({ state }) => state === 'current'),
            next: nextOnList(meeting.places),
          },
        ]
      : [];
  });
  return all.find(({ here }) => here.state === 'current') ?? all[0];
}

const codeOf = (place: MeetingPlace): string => place.case?.code ?? 'a case that you are not in';

/** What follows the meeting's title: what is next, or where the meeting is by now. */
export function sayPlace({ here, current, next }: RoomInMeeting): string {
  if (here.state === 'current') return next ? `next: ${codeOf(next)}` : 'nothing more to discuss';
  const now = current ? `now: ${codeOf(current)}` : 'in no room now';
  return here.state === 'done' ? `talked through, ${now}` : now;
}
