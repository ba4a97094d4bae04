import { outlineOf, type RoomState, type SummaryOutline } from '@consilium/domain';

/** What was asked, answered and recommended in a room since a time, as far as its log was read here. */
export function outlineOfRoom(state: RoomState, since = ''): SummaryOutline {
  const said = [...state.messages.values(state.from, state.to)].filter(({ hidden }) => !hidden);
  return outlineOf(
    said.map(({ seq, actor, kind, replyTo }) => ({
      seq,
      authorId: actor?.memberId ?? null,
      discipline: actor?.discipline ?? null,
      kind,
      ...(replyTo !== undefined && { replyTo }),
    })),
    said.find(({ at }) => at >= since)?.seq ?? Number.MAX_SAFE_INTEGER,
  );
}
