import type { MeetingCommand, MeetingItem, MeetingView } from '@consilium/contracts';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths';
import { useMeetingChange } from './queries';
import { requests } from './requests';

/** The case in whose room the meeting is now. */
export const currentOf = ({ items, currentItemId }: MeetingView): MeetingItem | undefined => items.find(({ id }) => id === currentItemId);

/** Leads a meeting: begins it, moves it on, ends it. Whoever leads goes with it into the next room. */
export function useLead({ id, version }: { id: string; version: number }, onDone?: () => void) {
  const navigate = useNavigate();
  return useMeetingChange(
    id,
    (command: Extract<MeetingCommand, { action: 'start' | 'move' | 'end' | 'cancel' | 'facilitator' }>) => requests.command(id, version, command),
    (meeting) => {
      onDone?.();
      const caseId = meeting && currentOf(meeting)?.case?.id;
      void navigate(caseId ? paths.case(caseId) : paths.meeting(id));
    },
  );
}
