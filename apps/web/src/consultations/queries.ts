import type { ConsultationCommand, TextOverride } from '@consilium/contracts';
import { isHeldNow } from '@consilium/domain';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRoom } from '../rooms/RoomContext';
import { consultationKeys } from './keys';
import { requests } from './requests';
import { useServerNow } from '../ui/useServerNow';

const ATTENDANCE_EVERY = 30_000;

/** Seconds for which members have been in the room while the consultation that runs in it did. `here`: whose time goes on. */
export function useAttendance(
  roomId: string,
  running: boolean,
  here: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const now = useServerNow(running);
  const { data } = useQuery({
    queryKey: consultationKeys.view(roomId),
    queryFn: ({ signal }) => requests.view(roomId, signal),
    enabled: running,
    refetchInterval: ATTENDANCE_EVERY,
  });
  if (!running || data?.status !== 'running') return new Map();
  const since = Math.max(0, (now - Date.parse(data.now)) / 1_000);
  const known = new Map(
    data.attendance.flatMap(({ members }) =>
      members.map(({ memberId, seconds }): [string, number] => [memberId, seconds]),
    ),
  );
  for (const memberId of here) known.set(memberId, (known.get(memberId) ?? 0) + since);
  return known;
}

/** The viewer's own held recommendations, in the order they were written; none once their phase has begun. */
export function useHeld() {
  const { state } = useRoom();
  const holding = isHeldNow(state.parts.consultation);
  const { data } = useQuery({
    queryKey: consultationKeys.held(state.roomId),
    queryFn: ({ signal }) => requests.held(state.roomId, signal),
    enabled: holding,
  });
  return holding ? data : undefined;
}

/** A move in the room's consultation, made on the state that is shown. What it changes comes back as events of the room. */
export function useCommand(onDone?: () => void) {
  const { state } = useRoom();
  const { roomId } = state;
  const { consultation } = state.parts;
  return useMutation({
    mutationFn: (command: ConsultationCommand & { overrides?: TextOverride[] }) =>
      requests.command(roomId, consultation?.version ?? 0, command),
    onSuccess: onDone,
  });
}
