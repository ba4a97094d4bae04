import type { ConsultationPhase } from '@consilium/contracts';
import { createContext, useContext } from 'react';
import type { useCommand } from './queries';

export type ConsultationDialog =
  'open' | 'plan' | 'cancel' | 'hand_over' | 'say_back' | 'take_away' | 'pass_over' | 'ask_hold' | 'end';

interface Desk {
  /** What is opened now. */
  asked: ConsultationDialog | null;
  close: () => void;
  /** Opens one of the dialogs. */
  ask: (dialog: ConsultationDialog) => void;
  /** Goes to a phase, asking first where nobody said back what was understood. */
  go: (phase: ConsultationPhase) => void;
  /** Moves without a dialog: the bar's button and the menu share it, so that there is one move under way and one refusal to read. */
  move: ReturnType<typeof useCommand>;
}

export const DeskContext = createContext<Desk | null>(null);

/** What the bar and the menu of the room's consultation share. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is for what is drawn inside ConsultationDialogs');
  return desk;
}
