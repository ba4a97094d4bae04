import type { AttendanceOfDiscipline } from '@consilium/contracts';
import { disciplineColour, disciplineLabel, DisciplineTile } from '../../ui';
import { sayMinutes } from '../durations';
import classes from './summary.module.css';

/** Attendance by discipline: who, and for how long. */
export function AttendanceList({ attendance }: { attendance: readonly AttendanceOfDiscipline[] }) {
  return (
    <ul className={classes.attendance}>
      {attendance.map(({ discipline, members }) => (
        <li key={discipline ?? 'none'} className={classes.group}>
          <DisciplineTile discipline={discipline} size={24} labelled={discipline !== null} />
          <div className={classes.words}>
            {discipline && (
              <span className={classes.discipline} style={{ color: disciplineColour(discipline) }}>
                {disciplineLabel(discipline)}
              </span>
            )}
            <ul>
              {members.map(({ memberId, displayName, seconds }) => (
                <li key={memberId} className={classes.member}>
                  <span>{displayName}</span>
                  <span className={classes.quiet}>{sayMinutes(seconds)}</span>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
