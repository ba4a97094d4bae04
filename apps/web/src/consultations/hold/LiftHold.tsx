import { REASON_MAX, type StandingHold } from '@consilium/contracts';
import type { Overridden } from '../../gate/field/CheckedTextDialog';
import { useRoom } from '../../rooms/RoomContext';
import { requests } from '../requests';
import { TextDialog } from '../start/TextDialog';
import classes from './hold.module.css';

/** Lifts a hold, with the reason. `hold`: which one; null while none is being lifted. */
export function LiftHold({
  hold,
  reason,
  onClose,
}: {
  hold: StandingHold | null;
  reason: string;
  onClose: () => void;
}) {
  const { state } = useRoom();
  const lift = async (text: string, overrides: Overridden): Promise<void> => {
    if (hold) await requests.liftHold(state.roomId, hold.holdId, { text, ...overrides });
  };
  return (
    <TextDialog
      opened={hold !== null}
      onClose={onClose}
      title="Lift the hold"
      words={
        <>
          <p>The case is on hold because:</p>
          <p className={classes.quote}>{reason}</p>
        </>
      }
      label="Reason"
      max={REASON_MAX}
      confirm="Lift the hold"
      keptAs={`hold_lift/${hold?.holdId ?? ''}`}
      onSend={lift}
    />
  );
}
