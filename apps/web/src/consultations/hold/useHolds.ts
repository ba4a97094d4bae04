import type { HoldTold } from '@consilium/contracts';
import { everybodyIn, isTextHidden, mentionsToNames } from '@consilium/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRoom } from '../../rooms/RoomContext';
import { consultationKeys } from '../keys';
import { requests } from '../requests';
import { askedIn } from './whichHold';
import { useSocketEvent } from '../../realtime/useSocketEvent';

interface HoldsKnown {
  /** What was written at a place of the log: empty where the words are hidden or not known yet. */
  wordsAt: (seq: number) => string;
  /** Who was told of a hold; undefined while that is not known here. */
  toldOf: (holdId: string) => readonly HoldTold[] | undefined;
  /** Who asked for a hold, and the event that holds the reason; undefined while that is not known here. */
  askedFor: (holdId: string) => { by: string; seq: number } | undefined;
}

/** What the strips of safety holds show besides the room's snapshot: words from the log as far as it was read, the rest from the server. */
export function useHolds(): HoldsKnown {
  const { state, memberId } = useRoom();
  const { open, standing } = state.parts.holds;
  const places = [...open, ...standing].map(({ seq }) => seq);
  const concernsMe =
    open.some(({ by }) => by === memberId) || (open.length > 0 && state.members.get(memberId)?.role === 'owner');
  const { data } = useQuery({
    queryKey: [...consultationKeys.holds(state.roomId), places],
    queryFn: ({ signal }) => requests.holds(state.roomId, signal),
    enabled:
      concernsMe ||
      places.some((seq) => !state.lines.get(seq)) ||
      standing.some(({ holdId }) => !askedIn(state, holdId)),
  });
  useToldLive(state.roomId, concernsMe);
  const written = new Map(
    data
      ?.flatMap(({ seq, text, answer }) => [{ seq, text }, ...(answer ? [answer] : [])])
      .map(({ seq, text }) => [seq, text]),
  );
  return {
    askedFor(holdId) {
      const asked = askedIn(state, holdId);
      return asked ? { by: asked.actor?.memberId ?? '', seq: asked.seq } : data?.find(({ id }) => id === holdId);
    },
    toldOf: (holdId) => data?.find(({ id }) => id === holdId)?.told,
    wordsAt: (seq) => {
      if (isTextHidden(state, seq)) return '';
      const line = state.lines.get(seq);
      const text =
        line?.type === 'hold.asked' || line?.type === 'hold.answered' ? line.data.text : (written.get(seq) ?? '');
      return mentionsToNames(text, everybodyIn(state));
    },
  };
}

/** The server says over the inbox that somebody looked at a hold: who asked, and the owner, read again who did. */
function useToldLive(roomId: string, concernsMe: boolean): void {
  const client = useQueryClient();
  const heard = (): void => void client.invalidateQueries({ queryKey: consultationKeys.holds(roomId) });
  useSocketEvent('inbox.item', heard, concernsMe);
}
