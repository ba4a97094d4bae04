import type { RoomEvent } from '@consilium/contracts';
import type { MembersChange } from './feature';
import { record } from './record';
import { hasGap, type RoomState } from './room-state';

/**
 * The state after one more event. An event that is there already changes nothing; neither does one behind a gap (`hasGap`), because
 * what lies between has to be read first. Pure; each call copies a bounded amount, however long the log is.
 */
export function apply(state: RoomState, event: RoomEvent): RoomState {
  if (event.roomId !== state.roomId || event.seq <= state.to || hasGap(state, event)) return state;
  const read = record({ ...state, to: event.seq }, event);
  return event.seq <= state.partsAt ? read : withParts(read, event);
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

/** What an event after the snapshot does to the features' parts and to the list of members. */
function withParts(state: RoomState, event: RoomEvent): RoomState {
  const { features } = state;
  const folded = { ...state, partsAt: event.seq, parts: features.fold(state.parts, event) };
  const change = features.membersChange(event);
  const peopled = change ? withMembers(folded, change) : folded;
  return features.changesSubject(event) ? { ...peopled, subjectChangedAt: event.seq } : peopled;
}

function withMembers(state: RoomState, change: MembersChange): RoomState {
  const members = new Map(state.members);
  const former = new Map(state.former);
  if ('joins' in change) {
    former.delete(change.joins.memberId);
    return { ...state, members: members.set(change.joins.memberId, change.joins), former };
  }
  for (const member of state.members.values()) {
    if (!change.leaves(member)) continue;
    const { memberId, displayName, discipline } = member;
    members.delete(memberId);
    former.set(memberId, { memberId, displayName, ...(discipline && { discipline }) });
  }
  return { ...state, members, former };
}
