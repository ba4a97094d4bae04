import { completeness, type CasePresentation } from '@consilium/clinical';
import type { MeetingAbility, MeetingItem, PersonRef, MeetingPlace, MeetingView } from '@consilium/contracts';
import {
  isPart2,
  laneOf,
  meetingAbilities,
  nextOccurrence,
  runningMinutes,
  type MeetingActor,
} from '@consilium/domain';
import type { HoldMarks } from '../cases/case-marks';
import type { Viewer } from '../platform/access/viewer';
import type { Membership } from '../rooms/room-types';
import type { ListedItem, MeetingRow } from './meetings.repository';

const GONE = { displayName: '', discipline: null };

export const meetingActor = (viewer: Viewer, { facilitatorId, facilitatorDisabled }: MeetingRow): MeetingActor => ({
  isFacilitator: facilitatorId === viewer.memberId,
  maySucceed: facilitatorDisabled && viewer.standing === 'full',
});

/** What this viewer may do with it now. */
export const abilitiesOf = (viewer: Viewer, meeting: MeetingRow): MeetingAbility[] =>
  meetingAbilities(meetingActor(viewer, meeting), meeting.status);

/** A case as who is in it sees it: how the viewer takes part, and who of the meeting does not. */
export interface OwnCase {
  membership: Membership;
  notInCase: string[];
  holds?: HoldMarks | undefined;
}

/** A case on the list, whole for who is in it. */
export function itemOf(
  row: ListedItem,
  position: number,
  presentation: CasePresentation,
  own: OwnCase | undefined,
): MeetingItem {
  const { id, caseId, roomId, lane, minutes, state, returnedFrom, lateReason, consultationId, goesOn } = row;
  const done = completeness(presentation);
  const shown = {
    id,
    position,
    lane: laneOf(lane, done),
    minutes,
    state,
    returned: returnedFrom !== null,
    late: lateReason !== null,
    goesOn,
  };
  if (!own) return shown;
  return {
    ...shown,
    case: {
      id: caseId,
      code: own.membership.room.label,
      title: presentation.title ?? '',
      question: presentation.question ?? '',
      roomId,
      part2Flag: isPart2(presentation),
      completeness: done,
      notInCase: own.notInCase,
      ...own.holds,
      ...(lateReason !== null && { lateReason }),
      ...(consultationId !== null && { consultationId }),
    },
  };
}

/** Its place alone, for the list of a meeting that runs. */
export const placeOf = (
  row: ListedItem,
  position: number,
  presentation: CasePresentation,
  membership: Membership | undefined,
): MeetingPlace => ({
  itemId: row.id,
  position,
  lane: laneOf(row.lane, completeness(presentation)),
  state: row.state,
  ...(membership && { case: { id: row.caseId, code: membership.room.label } }),
});

/** Minutes of all cases that are to be discussed. */
export const plannedMinutes = (
  rows: readonly ListedItem[],
  presentations: ReadonlyMap<string, CasePresentation>,
): number =>
  runningMinutes(
    rows.map(({ caseId, lane, minutes }) => ({
      lane: laneOf(lane, completeness(presentations.get(caseId) ?? {})),
      minutes,
    })),
  ).at(-1) ?? 0;

/** Somebody of the meeting; without a name where they take part no more. */
export const personOf = (members: readonly PersonRef[], memberId: string): PersonRef =>
  members.find((one) => one.memberId === memberId) ?? { memberId, ...GONE };

/** How it repeats; null where it stands alone. */
export function seriesOf({ seriesId, everyWeeks, timeZone, slot, startsAt }: MeetingRow): MeetingView['series'] {
  if (!seriesId || !everyWeeks || !timeZone || !slot) return null;
  return {
    id: seriesId,
    everyWeeks,
    timeZone,
    slot,
    nextAt: nextOccurrence(slot, { everyWeeks, timeZone }, startsAt).startsAt.toISOString(),
  };
}
