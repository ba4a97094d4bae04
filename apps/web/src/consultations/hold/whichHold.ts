import { withNames, type RoomLine, type RoomState } from '@consilium/domain';
import type { NameOf, RoomLineOf } from '../../rooms/slots/line';
import { sayTime } from '../../ui/clock';
import { isolated } from '../../ui/isolated';

/** A few words of a reason are enough to know it again. */
const MOST = 60;

type OfHold = RoomLineOf<'hold.asked' | 'hold.answered' | 'hold.lifted' | 'hold.withdrawn'>;
const isOfHold = (line: RoomLine): line is OfHold => line.type.startsWith('hold.');

/** The event that asked for a hold, where the log was read that far. */
export const askedIn = (state: RoomState, holdId: string): RoomLineOf<'hold.asked'> | undefined =>
  state.lines
    .values()
    .find((line): line is RoomLineOf<'hold.asked'> => line.type === 'hold.asked' && line.data.holdId === holdId);

/**
 * Which hold a row of the log speaks of, to be put behind "hold": who asked and the first words of the reason. Empty where the room
 * has had this one alone, as far as its log was read. `own`: the row says who asked already.
 */
export function whichHold(state: RoomState, holdId: string, nameOf: NameOf, own = false): string {
  const asked = askedIn(state, holdId);
  if (!asked || holdsOf(state).size < 2) return '';
  const { text, hidden } = asked.data;
  const reason = hidden ? '' : firstWords(withNames(text, nameOf));
  return [
    own ? '' : ` of ${nameOf(asked.actor?.memberId)}`,
    reason ? ` “${reason}”` : ` from ${sayTime(asked.at)}`,
  ].join('');
}

function holdsOf({ lines, parts }: RoomState): ReadonlySet<string> {
  const { open, standing } = parts.holds;
  return new Set([
    ...lines.values().flatMap((line) => (isOfHold(line) ? [line.data.holdId] : [])),
    ...open.map(({ id }) => id),
    ...standing.map(({ holdId }) => holdId),
  ]);
}

function firstWords(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= MOST) return isolated(line.replace(/[.…]+$/, ''));
  const cut = line.slice(0, MOST);
  return `${isolated(cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST / 2)).trimEnd())}…`;
}
