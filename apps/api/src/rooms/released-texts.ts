import type { RestoredText, RoomEvent } from '@consilium/contracts';
import { textsOf, type FeatureSet } from '@consilium/domain';
import type { RowIn } from '../platform/sql';
import type { Prepared } from '../platform/transactions/prepared';
import { RELEASED } from './room-texts.sql';

type ReleasedRow = RowIn<typeof RELEASED>;

/** Events as they are sent: a release carries what it brought back, as that stands in the log now. */
export async function withReleasedTexts(
  prepared: Prepared,
  features: FeatureSet,
  roomId: string,
  events: RoomEvent[],
): Promise<RoomEvent[]> {
  if (!events.some(isRelease)) return events;
  const releases = events.flatMap((event) =>
    event.type === 'event.released' ? [{ seq: event.seq, target: event.data.seq }] : [],
  );
  const rows = await prepared.rows(RELEASED, [roomId, JSON.stringify(releases)]);
  const restoredBy = (seq: number): RestoredText[] =>
    rows.filter((row) => Number(row.releasedBy) === seq).map((row) => toRestored(row, features));
  return events.map((event) =>
    event.type === 'event.released' ? { ...event, data: { ...event.data, restored: restoredBy(event.seq) } } : event,
  );
}

const isRelease = ({ type }: RoomEvent): boolean => type === 'event.released';

const toRestored = ({ seq, type, data }: ReleasedRow, features: FeatureSet): RestoredText => ({
  seq: Number(seq),
  texts: textsOf(type, data, features),
});

/** What of an event somebody may see whose part of the log begins at `firstSeq`: a release brings them nothing that was before. */
export const cutToPart = (event: RoomEvent, firstSeq: number): RoomEvent =>
  event.type === 'event.released' && event.data.seq < firstSeq
    ? { ...event, data: { roomId: event.data.roomId, seq: event.data.seq } }
    : event;

/** The same for a page. */
export const cutPageToPart = (events: RoomEvent[], firstSeq: number): RoomEvent[] =>
  events.some(isRelease) ? events.map((event) => cutToPart(event, firstSeq)) : events;
