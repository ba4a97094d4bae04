import type { ConsultationState, OpenHold, RoomView, StandingHold } from '@consilium/contracts';
import { roomFeature } from '../rooms/feature';
import { foldConsultation } from './fold-consultation';
import { foldHolds, foldStandingHolds } from './holds';

/** The room's latest consultation: led, timed, summed up. */
export const consultationInRoom = roomFeature({
  part: 'consultation',
  of: ({ consultation }: RoomView): ConsultationState | null => consultation,
  events: {
    'consultation.scheduled': {},
    'consultation.started': { talk: true },
    'consultation.phase_changed': { texts: ['text'] },
    'consultation.extended': {},
    'consultation.paused': {},
    'consultation.resumed': {},
    'consultation.facilitator_changed': {},
    'consultation.summary_back': { texts: ['text'] },
    'consultation.taken_away': { texts: ['text'] },
    'consultation.cancelled': {},
    'consultation.ended': {},
    'consultation.reopened': {},
    'consultation.hand_raised': {},
    'consultation.hand_lowered': {},
  },
  fold: foldConsultation,
});

export interface HoldsInRoom {
  /** Nobody answered them yet, the oldest first. */
  readonly open: readonly OpenHold[];
  /** They keep the case on hold, the oldest first. */
  readonly standing: readonly StandingHold[];
}

/** Safety holds: asked, answered, lifted, withdrawn; in a consultation or outside of one. */
export const holdsInRoom = roomFeature({
  part: 'holds',
  of: ({ holds, onHold }: RoomView): HoldsInRoom => ({ open: holds, standing: onHold }),
  events: {
    'hold.asked': { texts: ['text'], talk: true },
    'hold.answered': { texts: ['text'] },
    'hold.lifted': { texts: ['text'] },
    'hold.withdrawn': {},
  },
  fold: ({ open, standing }, event) => ({ open: foldHolds(open, event), standing: foldStandingHolds(standing, event) }),
});
