import { isCarer, movesFrom, phaseOf, type CarePhase, type GateItemState } from '@consilium/clinical';
import type { Discipline, ProblemCode } from '@consilium/contracts';

interface Asked {
  from: CarePhase;
  /** Where a case that is on hold was held. */
  heldIn: CarePhase | undefined;
  to: CarePhase;
  discipline: Discipline | null;
  gate: readonly GateItemState[];
  ticked: readonly string[];
  reason: string | undefined;
}

/** Why a case may not be moved so; null where it may. A gate blocks nothing: who works in the phase that is left passes it with a reason. */
export function moveRefusal({ from, heldIn, to, discipline, gate, ticked, reason }: Asked): ProblemCode | null {
  if (!movesFrom(from, heldIn).includes(to)) return 'care_path.no_way';
  const answersFor = gate.filter(({ item }) => isCarer(discipline, item.carers)).map(({ item }) => item.code);
  if (!ticked.every((code) => answersFor.includes(code))) return 'course.not_in_scope';
  if (gate.every(({ met }) => met)) return null;
  if (!isCarer(discipline, phaseOf(from).carers)) return 'course.not_in_scope';
  return reason === undefined ? 'care_path.reason_needed' : null;
}
