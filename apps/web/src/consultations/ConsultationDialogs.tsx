import type { ConsultationPhase } from '@consilium/contracts';
import { DISCUSSION, passesOverDiscussion } from '@consilium/domain';
import { useMemo, useState, type ReactNode } from 'react';
import { useSlot } from '../rooms/slots/RoomFeatures';
import { useShortcut } from '../ui/keyboard';
import { useEach } from '../ui/useEach';
import { AskHold } from './hold/AskHold';
import { useCommand } from './queries';
import { CancelPlanned } from './start/CancelPlanned';
import { EndConsultation } from './start/EndConsultation';
import { HandOver } from './start/HandOver';
import { OpenDialog } from './start/OpenDialog';
import { PassOver } from './start/PassOver';
import { Plan } from './start/Plan';
import { useConsultation } from './useConsultation';
import { DeskContext, type ConsultationDialog } from './useDesk';
import type { DialogProps } from '../ui';

/** Holds the dialogs of the room's consultation and what its bar, its menu and the composer share, so that a move of somebody else never closes one over a text. */
export function ConsultationDialogs({ children }: { children: ReactNode }) {
  const { facts, abilities } = useConsultation();
  const returns = useEach(useSlot('useReturns')).includes(true);
  const [asked, setAsked] = useState<ConsultationDialog | null>(null);
  const [target, setTarget] = useState<ConsultationPhase>(DISCUSSION);
  const move = useCommand();
  const desk = useMemo(() => {
    const go = (phase: ConsultationPhase): void => {
      setTarget(phase);
      if (facts && passesOverDiscussion(facts, phase)) setAsked('pass_over');
      else move.mutate({ action: 'phase', phase });
    };
    return { asked, close: () => setAsked(null), ask: setAsked, go, move };
  }, [asked, facts, move]);
  useShortcut('s', 'Ask for a safety hold', () => setAsked('ask_hold'), {
    group: 'Room',
    enabled: abilities.includes('hold.ask'),
  });
  const props = (dialog: ConsultationDialog): DialogProps => ({
    opened: asked === dialog,
    onClose: () => setAsked(null),
  });
  return (
    <DeskContext value={desk}>
      {children}
      <OpenDialog {...props('open')} />
      <Plan {...props('plan')} />
      <CancelPlanned {...props('cancel')} />
      <HandOver {...props('hand_over')} />
      <PassOver {...props('pass_over')} phase={target} />
      <AskHold {...props('ask_hold')} />
      <EndConsultation {...props('end')} returns={returns} />
    </DeskContext>
  );
}
