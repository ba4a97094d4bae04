import type { OpenHold, StandingHold } from '@consilium/contracts';
import { useState, type ReactNode } from 'react';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import type { Strip } from '../../rooms/strips/strip';
import { AnswerHold } from './AnswerHold';
import { HoldActions, LiftAction } from './HoldActions';
import { LiftHold } from './LiftHold';
import { OnHoldStrip } from './OnHoldStrip';
import { OpenHoldStrip } from './OpenHoldStrip';
import { useHolds } from './useHolds';
import { WithdrawHold } from './WithdrawHold';

type Asked = { does: 'answer' | 'withdraw'; hold: OpenHold } | { does: 'lift'; hold: StandingHold };

/** Open safety holds of the room, then what keeps the case on hold; and the dialogs in which they are answered, withdrawn, lifted. */
export function useHoldStrips(): { strips: readonly Strip[]; dialogs: ReactNode } {
  const { state } = useRoom();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { wordsAt, toldOf, askedFor } = useHolds();
  const close = (): void => setAsked(null);
  const reason = asked ? wordsAt(asked.hold.seq) : '';
  const lifted = asked?.does === 'lift' ? askedFor(asked.hold.holdId) : undefined;
  const open = state.parts.holds.open.map((hold): Strip => {
    const asks = {
      onAnswer: () => setAsked({ does: 'answer', hold }),
      onWithdraw: () => setAsked({ does: 'withdraw', hold }),
    };
    return {
      key: hold.id,
      rank: 'danger',
      label: 'Open safety hold',
      whole: <OpenHoldStrip hold={hold} reason={wordsAt(hold.seq)} told={toldOf(hold.id)} {...asks} />,
      aside: <HoldActions hold={hold} of={nameIn(state, hold.by)} {...asks} />,
    };
  });
  const standing = state.parts.holds.standing.map((hold): Strip => {
    const onLift = (): void => setAsked({ does: 'lift', hold });
    return {
      key: hold.holdId,
      rank: 'caution',
      label: 'On hold',
      aside: <LiftAction onLift={onLift} />,
      whole: <OnHoldStrip hold={hold} reason={wordsAt(hold.seq)} onLift={onLift} />,
    };
  });
  const dialogs = (
    <>
      <AnswerHold hold={asked?.does === 'answer' ? asked.hold : null} reason={reason} onClose={close} />
      <WithdrawHold hold={asked?.does === 'withdraw' ? asked.hold : null} onClose={close} />
      <LiftHold
        hold={asked?.does === 'lift' ? asked.hold : null}
        asked={lifted ? { by: lifted.by, reason: wordsAt(lifted.seq) } : null}
        reason={reason}
        onClose={close}
      />
    </>
  );
  return { strips: [...open, ...standing], dialogs };
}
