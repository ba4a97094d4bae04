import type { RoomEvent } from '@consilium/contracts';
import { foldConsultation, isConsultationEvent } from '../consultations/facts';
import { foldHolds, foldStandingHolds } from '../consultations/holds';
import { record } from './record';
import { hasGap, isFact, type FactNotice, type RoomState } from './room-state';

/**
 * The state after one more event. An event that is there already changes nothing; neither does one behind a gap (`hasGap`), because
 * what lies between has to be read first. Pure; each call copies a bounded amount, however long the log is.
 */
export function apply(state: RoomState, event: RoomEvent): RoomState {
  if (event.roomId !== state.roomId || event.seq <= state.to || hasGap(state, event)) return state;
  const read = record({ ...state, to: event.seq }, event);
  if (event.seq <= state.factsAt) return read;
  if (isConsultationEvent(event)) {
    const holds = { holds: foldHolds(state.holds, event), onHold: foldStandingHolds(state.onHold, event) };
    return { ...read, ...holds, factsAt: event.seq, consultation: foldConsultation(state.consultation, event) };
  }
  return isFact(event) ? withFact(read, event) : read;
}

/** A page of newer events, in `seq` order. */
export const applyAll = (state: RoomState, events: readonly RoomEvent[]): RoomState => events.reduce(apply, state);

/** A page of older events, in `seq` order, that ends right before the state's log begins; any other page changes nothing. */
export function applyOlder(state: RoomState, events: readonly RoomEvent[]): RoomState {
  const page = events.filter((event) => event.seq < state.from);
  const first = page[0];
  if (!first || page.at(-1)?.seq !== state.from - 1 || page.length !== state.from - first.seq) return state;
  return page.reduceRight(record, { ...state, from: first.seq });
}

/** What an event after the snapshot says of people and subject. */
function withFact(state: RoomState, event: FactNotice): RoomState {
  const changed = { ...state, factsAt: event.seq, factsChangedAt: event.seq };
  const { subject } = state;
  switch (event.type) {
    case 'member.added': {
      const former = new Map(state.former);
      former.delete(event.data.memberId);
      return { ...changed, members: new Map(state.members).set(event.data.memberId, event.data), former };
    }
    case 'member.removed':
      return withoutMembers(changed, (memberId) => memberId === event.data.memberId);
    case 'consent.revoked':
      // Everybody but the owner loses the case at once.
      return withoutMembers({ ...changed, subject: { ...subject, ...event.data, consentRevoked: true } }, (memberId) => state.members.get(memberId)?.role !== 'owner');
    case 'case.opened':
    case 'case.closed':
      return { ...changed, subject: { ...subject, status: event.data.status } };
    case 'case.edited':
    case 'consent.recorded':
      return changed;
  }
}

function withoutMembers(state: RoomState, leaves: (memberId: string) => boolean): RoomState {
  const members = new Map(state.members);
  const former = new Map(state.former);
  for (const [memberId, { displayName, discipline }] of state.members) {
    if (!leaves(memberId)) continue;
    members.delete(memberId);
    former.set(memberId, { memberId, displayName, ...(discipline && { discipline }) });
  }
  return { ...state, members, former };
}
