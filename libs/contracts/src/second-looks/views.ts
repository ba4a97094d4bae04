import type { PersonRef } from '../common/people';
import type { Timestamp, Uuid, Whole } from '../common/scalars';
import type { TextSpan } from '../gate/views';
import type { RoomSubjectKind } from '../rooms/access';

/** `agreed` until used or over; a text is kept, encrypted, while `asked` alone. */
export const SECOND_LOOK_STATES = ['asked', 'agreed', 'refused', 'withdrawn', 'expired', 'used'] as const;
export type SecondLookState = (typeof SECOND_LOOK_STATES)[number];

export const SECOND_LOOK_ABILITIES = ['review.answer', 'review.withdraw'] as const;
export type SecondLookAbility = (typeof SECOND_LOOK_ABILITIES)[number];

/** Why a second member agrees: what was found points to nobody, or to a clinician and neither to the person nor to their circle. */
export const SECOND_LOOK_GROUNDS = ['nobody', 'clinician'] as const;
export type SecondLookGround = (typeof SECOND_LOOK_GROUNDS)[number];

/** A request for a second look. Without the text for everybody but the reviewer who is asked, and for them only by itself, never in a list. */
export interface SecondLookView {
  id: Uuid;
  roomId: Uuid;
  subject: { kind: RoomSubjectKind; id: Uuid };
  caseCode?: string;
  field?: string;
  state: SecondLookState;
  author: PersonRef;
  reviewer: PersonRef;
  findings: TextSpan[];
  askedAt: Timestamp;
  expiresAt: Timestamp;
  answeredAt?: Timestamp;
  version: Whole;
  abilities: SecondLookAbility[];
  text?: string;
  reason?: string;
}
