import { FeatureSet, noticeOf, ROOM_FEATURES, type AnyRoomFeature } from '@consilium/domain';

/** What the feature keeps of a room. */
export interface Tally {
  count: number;
  over: boolean;
}
interface Counted {
  seq: number;
  id: string;
  data: { why: string; by: string };
}

/**
 * A small feature with a kind of room of its own, which the product does not have: members keep a tally until it is over. Tests add it to
 * the product's features to show that a feature needs nothing but its declaration.
 */
const tally: AnyRoomFeature = {
  part: 'tally',
  of: (): Tally => ({ count: 0, over: false }),
  events: {
    'tally.counted': {
      texts: ['why'],
      talk: true,
      concernsInbox: true,
      tells: (event: Counted) => [noticeOf('mention', event.data.by, event)],
    },
    'tally.over': {
      changesSubject: true,
      closes: (event: { actor: { memberId: string } | null }, memberId) =>
        event.actor?.memberId === memberId ? null : 'removed',
      members: () => ({ leaves: ({ role }) => role !== 'owner' }),
    },
  },
  fold: (part: Tally, event: { type: string }): Tally =>
    event.type === 'tally.over' ? { ...part, over: true } : { ...part, count: part.count + 1 },
  roles: { kind: 'group', rights: { owner: 'manage', consultant: 'read' } },
  writable: (part: Tally) => !part.over,
};

export const withTally = new FeatureSet([...ROOM_FEATURES, tally]);
export { tally };
