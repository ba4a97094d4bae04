import { inRoom as declared } from '../rooms/slots/inRoom';
import { ConsultationBar } from './bar/ConsultationBar';
import { ConsultationMenu, SummaryItem } from './bar/ConsultationMenu';
import { StartConsultation } from './bar/StartConsultation';
import { useStepStrip } from './bar/useStepStrip';
import { ConsultationDialogs } from './ConsultationDialogs';
import { heldEdit, useHeldRows, useHolding } from './held/heldInRoom';
import { HoldsOnPaper } from './hold/HoldsOnPaper';
import { useHoldStrips } from './hold/useHoldStrips';
import { lines } from './lines';
import { openPoints } from './openPoints';
import { Hands } from './people/Hands';
import { useMinutesHere } from './people/useMinutesHere';
import { AboveComposer } from './start/AboveComposer';
import { useConsultation } from './useConsultation';

/** Consultations and safety holds, in any room. */
export const inRoom = declared<'consultation' | 'holds'>({
  lines,
  Around: ConsultationDialogs,
  Start: StartConsultation,
  Menu: ConsultationMenu,
  MenuEnd: SummaryItem,
  Bar: ConsultationBar,
  useStrips,
  AboveComposer,
  OnPaper: HoldsOnPaper,
  People: Hands,
  usePeopleNotes: useMinutesHere,
  useOwnRows: useHeldRows,
  edit: heldEdit,
  useSending: useHolding,
  openPoints,
});

function useStrips() {
  const { running } = useConsultation();
  const holds = useHoldStrips();
  const step = useStepStrip();
  return { strips: [...holds.strips, ...(step ? [step] : [])], dialogs: holds.dialogs, reserved: running };
}
