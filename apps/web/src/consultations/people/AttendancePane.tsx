import { useRoom } from '../../rooms/RoomContext';
import { SectionHead } from '../../ui';
import { AttendanceList } from '../summary/AttendanceList';
import { useAttendance } from '../queries';
import { useConsultation } from '../useConsultation';
import classes from './people.module.css';

/** Who has been in the room while the consultation runs, by discipline. */
export function AttendancePane() {
  const { state } = useRoom();
  const { running } = useConsultation();
  const { data } = useAttendance(state.roomId, running);
  if (!running || !data || data.length === 0) return null;
  return (
    <section className={classes.section}>
      <SectionHead>Attendance</SectionHead>
      <AttendanceList attendance={data} />
    </section>
  );
}
