import type { ConsultationAbility, ConsultationState, HoldAbility } from '@consilium/contracts';
import {
  consultationAbilities,
  holdAbilities,
  isWritable,
  type ConsultationActor,
  type HoldAsked,
} from '@consilium/domain';
import { useMemo } from 'react';
import { useMember } from '../auth/useMember';
import { useRoom } from '../rooms/RoomContext';

export interface ConsultationInRoom {
  /** The room's latest consultation, as its log tells it; also after it ended. */
  facts: ConsultationState | null;
  running: boolean;
  abilities: readonly ConsultationAbility[];
  /** What this member may do to a safety hold. */
  holdAbilities: (hold: HoldAsked) => readonly HoldAbility[];
}

/** The room's consultation as its log has it now, and what this member may do: by the rules that the server decides by. */
export function useConsultation(): ConsultationInRoom {
  const { state, memberId } = useRoom();
  const { standing, prescriber, discipline = null } = useMember();
  const facts = state.parts.consultation;
  const role = state.members.get(memberId)?.role ?? 'observer';
  const writable = isWritable(state);
  return useMemo(() => {
    const actor: ConsultationActor = { memberId, role, standing, discipline, prescriber };
    return {
      facts,
      running: facts?.status === 'running',
      abilities: consultationAbilities(actor, { writable, facts }),
      holdAbilities: (hold) => holdAbilities(actor, hold, { writable }),
    };
  }, [facts, memberId, role, standing, discipline, prescriber, writable]);
}
