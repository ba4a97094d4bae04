import type { StandingHold } from '@consilium/contracts';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useSayWhen } from '../../cases/useSayWhen';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { Button, disciplineLabel } from '../../ui';
import { useConsultation } from '../useConsultation';
import classes from './HoldStrips.module.css';

/** The case is on hold: who said so, why, since when, until somebody who approves holds lifts it. */
export function OnHoldStrip({ hold, reason, onLift }: { hold: StandingHold; reason: string; onLift: () => void }) {
  const { state } = useRoom();
  const sayWhen = useSayWhen();
  const mayLift = useConsultation().holdAbilities({ by: '', state: 'on_hold' }).includes('hold.lift');
  return (
    <section className={classes.strip} aria-label="On hold">
      <IconAlertOctagon size={18} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <p role="status">
          <strong>{`On hold · ${hold.discipline ? disciplineLabel(hold.discipline) : nameIn(state, hold.by)} ·`}</strong> {reason}
        </p>
        <p className={classes.waits}>{`${nameIn(state, hold.by)}, ${sayWhen(hold.since)}`}</p>
      </div>
      {mayLift && (
        <Button size="small" onClick={onLift}>
          Lift the hold
        </Button>
      )}
    </section>
  );
}
