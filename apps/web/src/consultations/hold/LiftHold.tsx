import { REASON_MAX, type StandingHold } from '@consilium/contracts';
import type { Overridden } from '../../gate/check/overridden';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { requests } from '../requests';
import { TextDialog } from '../start/TextDialog';
import classes from './hold.module.css';

interface LiftHoldProps {
  /** Null while none is being lifted. */
  hold: StandingHold | null;
  /** Who asked for it and why, as far as that is known here. */
  asked: { by: string; reason: string } | null;
  /** Why it was answered "hold". */
  reason: string;
  onClose: () => void;
}

/** Lifts a hold, with the reason. */
export function LiftHold({ hold, asked, reason, onClose }: LiftHoldProps) {
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
          {asked && (
            <>
              <p>{`Asked by ${nameIn(state, asked.by)}:`}</p>
              <p className={classes.quote}>{asked.reason}</p>
            </>
          )}
          <p>{`On hold since ${nameIn(state, hold?.by)} answered:`}</p>
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
