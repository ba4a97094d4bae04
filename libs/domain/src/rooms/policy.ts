import type { CaseRole, ProblemCode, RoomAbility } from '@consilium/contracts';

/** What the rules of a room need to know: the member's role in it and whether it still takes messages. */
export interface RoomPlace {
  role: CaseRole;
  writable: boolean;
}

/** Observers read only; a lapsed licence may still comment, so standing plays no part here. */
export const refusalToPost = (place: RoomPlace): ProblemCode | null => {
  if (place.role === 'observer') return 'room.read_only';
  return place.writable ? null : 'room.closed';
};

/** Only the author corrects, and only while the room takes messages. */
export const refusalToCorrect = (place: RoomPlace, isAuthor: boolean): ProblemCode | null =>
  isAuthor ? refusalToPost(place) : 'room.event_not_yours';

/** Only the author retracts, but also in a room that is closed: what should not stand must be able to go. */
export const refusalToRetract = (place: RoomPlace, isAuthor: boolean): ProblemCode | null => {
  if (!isAuthor) return 'room.event_not_yours';
  return place.role === 'observer' ? 'room.read_only' : null;
};

/** Sent with the room's view; clients draw their buttons from it. */
export const roomAbilities = (place: RoomPlace): RoomAbility[] => {
  const abilities: RoomAbility[] = [];
  if (refusalToPost(place) === null) abilities.push('message.post', 'message.correct');
  if (refusalToRetract(place, true) === null) abilities.push('message.retract');
  // Whoever reads may say that an identifier stands here, also an observer and in a closed room.
  abilities.push('event.report');
  if (place.role === 'owner' && place.writable) abilities.push('members.manage');
  return abilities;
};
