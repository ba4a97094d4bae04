import type { CaseRole, CaseStatus, RoomRight, RoomView } from '@consilium/contracts';
import { roomFeature, type EventOf } from '../rooms/feature';

type CaseEventType =
  | 'case.opened'
  | 'case.edited'
  | 'case.closed'
  | 'case.text_hidden'
  | 'case.text_released'
  | 'consent.recorded'
  | 'consent.revoked';

/** A case's own state, as its room's log tells it. */
export interface CaseInRoom {
  status: CaseStatus;
  consentRevoked: boolean;
}

const RIGHTS = { owner: 'manage', treating: 'write', consultant: 'write', observer: 'read' } as const satisfies Record<
  CaseRole,
  RoomRight
>;

/** What a case does in its room. */
export const caseInRoom = roomFeature({
  part: 'case',
  // The room of another subject has no case that could close it.
  of: ({ subject: { status = 'open', consentRevoked = false } }: RoomView): CaseInRoom => ({ status, consentRevoked }),
  events: {
    'case.opened': { changesSubject: true },
    'case.edited': { changesSubject: true },
    'case.closed': { changesSubject: true },
    // A draft with an incident is kept, as one that was talked about.
    'case.text_hidden': { changesSubject: true, talk: true },
    'case.text_released': { changesSubject: true },
    'consent.recorded': { changesSubject: true, movesEnds: true },
    // Everybody but the owner loses the case at once; the owner, who revoked it, keeps it to read.
    'consent.revoked': {
      changesSubject: true,
      concernsInbox: true,
      closes: ({ actor }: EventOf<'consent.revoked'>, memberId) =>
        actor?.memberId === memberId ? null : 'consent_revoked',
      members: () => ({ leaves: ({ role }) => role !== 'owner' }),
    },
  },
  fold: (part, event: EventOf<CaseEventType>): CaseInRoom => {
    switch (event.type) {
      case 'case.opened':
      case 'case.closed':
        return { ...part, status: event.data.status };
      case 'consent.revoked':
        return { status: event.data.status, consentRevoked: true };
      case 'case.edited':
      case 'case.text_hidden':
      case 'case.text_released':
      case 'consent.recorded':
        return part;
    }
  },
  roles: { kind: 'case', rights: RIGHTS },
  writable: ({ status, consentRevoked }) => status !== 'closed' && !consentRevoked,
});
