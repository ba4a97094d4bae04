import { verificationLabel, type MonitoringSchedule, type StepState } from '@consilium/clinical';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Button } from '../../ui';
import { dueWords, minuteWords } from './dueWords';
import classes from './session.module.css';

interface ScheduleProps {
  schedule: MonitoringSchedule;
  steps: readonly StepState[];
  /** Minutes since the dose was recorded. */
  now: number | undefined;
  /** Absent where this member does not record. */
  onRead?: (minute: number) => void;
}

/** The monitoring schedule of the product as a checklist: what was read, and in how many minutes the next is due. */
export function Schedule({ schedule, steps, now, onRead }: ScheduleProps) {
  return (
    <>
      <ol className={classes.steps}>
        {steps.map((step) => {
          const read = step.missing.length === 0;
          return (
            <li key={step.minute} data-read={read || undefined}>
              {read ? <IconCircleCheck aria-hidden /> : <IconCircleDashed aria-hidden />}
              <span className={classes.minute}>{minuteWords(step.minute)}</span>
              <span>{dueWords(step, now)}</span>
              {!read && onRead && (
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={`Read: ${minuteWords(step.minute)}`}
                  onClick={() => onRead(step.minute)}
                >
                  Read
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <p className="quiet">
        {`Stay: at least ${schedule.stay} min. ${schedule.source}. ${schedule.ver}, ${verificationLabel(schedule.ver).toLowerCase()}. Counted from the record of the dose.`}
      </p>
    </>
  );
}
