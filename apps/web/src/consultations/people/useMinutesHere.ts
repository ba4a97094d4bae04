import { useRoom } from '../../rooms/RoomContext';
import { sayMinutes } from '../durations';
import { useAttendance } from '../queries';
import { useConsultation } from '../useConsultation';

/** For how long each was in the room while the consultation that runs did. `here`: whose time goes on. */
export function useMinutesHere(here: ReadonlySet<string>): ReadonlyMap<string, string> {
  const { state } = useRoom();
  const { running } = useConsultation();
  const attended = useAttendance(state.roomId, running, here);
  return new Map([...attended].map(([memberId, seconds]) => [memberId, sayMinutes(seconds)]));
}
