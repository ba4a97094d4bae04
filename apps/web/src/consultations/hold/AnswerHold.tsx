import { REASON_MAX, type HoldOutcome, type OpenHold } from '@consilium/contracts';
import { useState } from 'react';
import type { Overridden } from '../../gate/check/overridden';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { Segmented } from '../../ui';
import { requests } from '../requests';
import { TextDialog } from '../start/TextDialog';
import classes from './hold.module.css';

const OUTCOMES: readonly { value: HoldOutcome; label: string }[] = [
  { value: 'hold', label: 'Hold until lifted' },
  { value: 'go_on', label: 'Go on' },
];

/** Answers a safety hold, with the reason. `hold`: which one; null while none is being answered. */
export function AnswerHold({ hold, reason, onClose }: { hold: OpenHold | null; reason: string; onClose: () => void }) {
  const { state } = useRoom();
  const [chosen, setChosen] = useState<{ holdId: string; outcome: HoldOutcome } | null>(null);
  const outcome = chosen && chosen.holdId === hold?.id ? chosen.outcome : null;
  const send = async (text: string, overrides: Overridden): Promise<void> => {
    if (!hold || !outcome) return;
    await requests.answerHold(state.roomId, hold.id, { outcome, text, ...overrides });
    setChosen(null);
  };
  return (
    <TextDialog
      opened={hold !== null}
      onClose={onClose}
      title="Answer the safety hold"
      words={
        <>
          <p>{`Asked by ${nameIn(state, hold?.by)}:`}</p>
          <p className={classes.quote}>{reason}</p>
        </>
      }
      label="Reason"
      max={REASON_MAX}
      confirm="Answer the hold"
      keptAs={`hold_answer/${hold?.id ?? ''}`}
      notYet={outcome ? undefined : 'Choose an answer first'}
      onSend={send}
    >
      <Segmented
        label="Answer"
        showLabel
        options={OUTCOMES}
        value={outcome}
        onChange={(next) => hold && setChosen({ holdId: hold.id, outcome: next })}
      />
    </TextDialog>
  );
}
