import type { OpenHold } from '@consilium/contracts';
import { Button } from '../../ui';
import { useConsultation } from '../useConsultation';

export interface HoldActionsProps {
  hold: OpenHold;
  /** Who asked for it, where that does not stand beside the buttons. */
  of?: string;
  onAnswer: () => void;
  onWithdraw: () => void;
}

/** What this member may do about a hold that nobody answered yet. */
export function HoldActions({ hold, of, onAnswer, onWithdraw }: HoldActionsProps) {
  const abilities = useConsultation().holdAbilities({ by: hold.by, state: 'open' });
  return (
    <>
      {abilities.includes('hold.answer') && (
        <Button size="small" onClick={onAnswer}>
          {of ? `Answer ${of}’s hold` : 'Answer'}
        </Button>
      )}
      {abilities.includes('hold.withdraw') && (
        <Button size="small" kind="quiet" onClick={onWithdraw}>
          {of ? 'Withdraw your hold' : 'Withdraw'}
        </Button>
      )}
    </>
  );
}

/** Lifts what keeps the case on hold, for whoever may. */
export function LiftAction({ onLift }: { onLift: () => void }) {
  const mayLift = useConsultation().holdAbilities({ by: '', state: 'on_hold' }).includes('hold.lift');
  if (!mayLift) return null;
  return (
    <Button size="small" onClick={onLift}>
      Lift the hold
    </Button>
  );
}
