import type { OpenHold, StandingHold } from '@consilium/contracts';
import { useState } from 'react';
import { useRoom } from '../../rooms/RoomContext';
import { AnswerHold } from './AnswerHold';
import { LiftHold } from './LiftHold';
import { OnHoldStrip } from './OnHoldStrip';
import { OpenHoldStrip } from './OpenHoldStrip';
import { useHolds } from './useHolds';
import { WithdrawHold } from './WithdrawHold';

type Asked = { does: 'answer' | 'withdraw'; hold: OpenHold } | { does: 'lift'; hold: StandingHold };

/** Open safety holds of the room, then what keeps the case on hold, one line each, on every tab. */
export function HoldStrips() {
  const { state } = useRoom();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { wordsAt, toldOf } = useHolds();
  const close = (): void => setAsked(null);
  const reason = asked ? wordsAt(asked.hold.seq) : '';
  return (
    <>
      {state.parts.holds.open.map((hold) => (
        <OpenHoldStrip
          key={hold.id}
          hold={hold}
          reason={wordsAt(hold.seq)}
          told={toldOf(hold.id)}
          onAnswer={() => setAsked({ does: 'answer', hold })}
          onWithdraw={() => setAsked({ does: 'withdraw', hold })}
        />
      ))}
      {state.parts.holds.standing.map((hold) => (
        <OnHoldStrip key={hold.holdId} hold={hold} reason={wordsAt(hold.seq)} onLift={() => setAsked({ does: 'lift', hold })} />
      ))}
      <AnswerHold hold={asked?.does === 'answer' ? asked.hold : null} reason={reason} onClose={close} />
      <WithdrawHold hold={asked?.does === 'withdraw' ? asked.hold : null} onClose={close} />
      <LiftHold hold={asked?.does === 'lift' ? asked.hold : null} reason={reason} onClose={close} />
    </>
  );
}
