import type { RoomEventType } from '@consilium/contracts';
import { alertsInRoom } from './alerts/in-room';
import { carePathInRoom } from './care-path/in-room';
import { caseInRoom } from './cases/in-room';
import { consultationInRoom, holdsInRoom } from './consultations/in-room';
import { courseInRoom } from './course/in-room';
import { documentsInRoom } from './documents/in-room';
import type { EventsOf, PartsOf } from './rooms/feature';
import { FeatureSet } from './rooms/feature-set';
import { membersInRoom, messagesInRoom } from './rooms/in-room';

/** Everything that happens in the product's rooms. A type of event that no feature declares does not compile. */
export const ROOM_FEATURES = [
  messagesInRoom,
  membersInRoom,
  caseInRoom,
  courseInRoom,
  alertsInRoom,
  carePathInRoom,
  documentsInRoom,
  consultationInRoom,
  holdsInRoom,
] as const;

/** What each feature keeps of a room, by the feature's name. */
export type RoomParts = PartsOf<typeof ROOM_FEATURES>;

type Undeclared = Exclude<RoomEventType, EventsOf<(typeof ROOM_FEATURES)[number]>>;
/** Names the types of events that no feature declares. */
type Complete = [Undeclared] extends [never] ? typeof ROOM_FEATURES : { undeclared: Undeclared };

export const roomFeatures = new FeatureSet(ROOM_FEATURES satisfies Complete);
