import { useMemo, useState, type ReactNode } from 'react';
import { AskHold } from './hold/AskHold';
import { useCommand } from './queries';
import { CancelPlanned } from './start/CancelPlanned';
import { EndConsultation } from './start/EndConsultation';
import { HandOver } from './start/HandOver';
import { OpenDialog } from './start/OpenDialog';
import { PassOver } from './start/PassOver';
import { Reschedule } from './start/Reschedule';
import { SayBack } from './start/SayBack';
import { DeskContext, type ConsultationDialog, type DialogProps } from './useDesk';

/** Holds the dialogs of the room's consultation, so that a move of somebody else never closes one over a text. */
export function ConsultationDialogs({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<ConsultationDialog | null>(null);
  const move = useCommand();
  const desk = useMemo(() => ({ ask: setAsked, move }), [move]);
  const props = (dialog: ConsultationDialog): DialogProps => ({ opened: asked === dialog, onClose: () => setAsked(null) });
  return (
    <DeskContext value={desk}>
      {children}
      <OpenDialog {...props('open')} />
      <Reschedule {...props('reschedule')} />
      <CancelPlanned {...props('cancel')} />
      <HandOver {...props('hand_over')} />
      <SayBack {...props('say_back')} />
      <PassOver {...props('pass_over')} />
      <AskHold {...props('ask_hold')} />
      <EndConsultation {...props('end')} />
    </DeskContext>
  );
}
