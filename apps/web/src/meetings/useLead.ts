import type { MeetingCommand, MeetingItem, MeetingView } from '@consilium/contracts';
import { useNavigate } from 'react-router';
import { serverNow } from '../api/serverClock';
import { paths } from '../ui/paths';
import { meetingPaths } from './meetingPaths';
import { useMeetingChange } from './queries';
import { requests } from './requests';

/** The case in whose room the meeting is now. */
export const currentOf = ({ items, currentItemId }: MeetingView): MeetingItem | undefined =>
  items.find(({ id }) => id === currentItemId);

/** What the address of a room is opened with after a move: the case that was left, for as long as the move can be taken back. */
export interface Moved {
  /** Its item on the list. */
  left?: string;
  /** Epoch milliseconds by the server's clock. */
  at: number;
}

/** Leads a meeting: begins it, moves it on, ends it. Whoever leads goes with it into the next room. */
export function useLead(
  { id, version }: { id: string; version: number },
  { onDone, leaves }: { onDone?: () => void; leaves?: string } = {},
) {
  const navigate = useNavigate();
  return useMeetingChange(
    id,
    (command: Extract<MeetingCommand, { action: 'start' | 'move' | 'undo_move' | 'end' | 'cancel' | 'facilitator' }>) =>
      requests.command(id, version, command),
    (meeting) => {
      onDone?.();
      const caseId = meeting && currentOf(meeting)?.case?.id;
      void navigate(
        caseId ? paths.case(caseId) : meetingPaths.meeting(id),
        leaves ? { state: { left: leaves, at: serverNow() } satisfies Moved } : undefined,
      );
    },
  );
}
