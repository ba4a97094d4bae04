import type { RoomView } from '@consilium/contracts';
import { roomFeature, type EventOf } from '../rooms/feature';

type CaseEventType = 'case.opened' | 'case.edited' | 'case.closed' | 'consent.recorded' | 'consent.revoked';

/** A case's own state, as its room's log tells it. */
export type CaseInRoom = Pick<RoomView['subject'], 'status' | 'consentRevoked'>;

/** What a case does in its room. */
export const caseInRoom = roomFeature({
  part: 'case',
  of: ({ subject: { status, consentRevoked } }): CaseInRoom => ({ status, consentRevoked }),
  events: {
    'case.opened': { changesSubject: true },
    'case.edited': { changesSubject: true },
    'case.closed': { changesSubject: true },
    'consent.recorded': { changesSubject: true },
    // Everybody but the owner loses the case at once.
    'consent.revoked': { changesSubject: true, concernsInbox: true, members: () => ({ leaves: ({ role }) => role !== 'owner' }) },
  },
  fold: (part, event: EventOf<CaseEventType>): CaseInRoom => {
    switch (event.type) {
      case 'case.opened':
      case 'case.closed':
        return { ...part, status: event.data.status };
      case 'consent.revoked':
        return { status: event.data.status, consentRevoked: true };
      case 'case.edited':
      case 'consent.recorded':
        return part;
    }
  },
  writable: ({ status, consentRevoked }) => status !== 'closed' && !consentRevoked,
});
