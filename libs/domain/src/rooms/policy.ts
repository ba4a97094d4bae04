import type { ProblemCode, RoomAbility, RoomRight } from '@consilium/contracts';

/** What the rules of a room need to know: the member's right in it and whether it still takes messages. */
export interface RoomPlace {
  right: RoomRight;
  writable: boolean;
}

/** Who may only read does not write; a lapsed licence may still comment, so standing plays no part here. */
export const refusalToPost = (place: RoomPlace): ProblemCode | null => {
  if (place.right === 'read') return 'room.read_only';
  return place.writable ? null : 'room.closed';
};

/** Only the author corrects, and only while the room takes messages. */
export const refusalToCorrect = (place: RoomPlace, isAuthor: boolean): ProblemCode | null =>
  isAuthor ? refusalToPost(place) : 'room.event_not_yours';

/** Only the author retracts, but also in a room that is closed: what should not stand must be able to go. */
export const refusalToRetract = (place: RoomPlace, isAuthor: boolean): ProblemCode | null => {
  if (!isAuthor) return 'room.event_not_yours';
  return place.right === 'read' ? 'room.read_only' : null;
};

/** Sent with the room's view; clients draw their buttons from it. */
export const roomAbilities = (place: RoomPlace): RoomAbility[] => {
  const abilities: RoomAbility[] = [];
  if (refusalToPost(place) === null) abilities.push('message.post', 'message.correct');
  if (refusalToRetract(place, true) === null) abilities.push('message.retract');
  // Whoever reads may say that an identifier stands here, also who only reads and in a closed room.
  abilities.push('event.report');
  if (place.right === 'manage' && place.writable) abilities.push('members.manage');
  return abilities;
};
