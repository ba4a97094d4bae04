import { GATES, type GateItem } from './gates';
import { Known, type RecordedOfCase } from './known';
import { phaseOf, type CarePhase } from './phases';

const BESIDE_EACH_OTHER: readonly CarePhase[] = ['medical_clearance', 'psych_screening'];

/** An item of a gate, and whether it is recorded. */
export interface GateItemState {
  readonly item: GateItem;
  readonly met: boolean;
}

/**
 * What should be recorded before a case goes from one phase to another, with what of it is. Clearance and screening run beside each other, so both are looked at
 * together where they are left. Who goes off the path passes no gate. `ticked`: items that whoever moves the case says are done.
 */
export function gateBetween(
  from: CarePhase,
  to: CarePhase,
  { recorded, ticked }: { recorded: RecordedOfCase; ticked: readonly string[] },
): GateItemState[] {
  if (!phaseOf(from).next.includes(to) || from === 'on_hold') return [];
  const beside = BESIDE_EACH_OTHER.includes(from);
  if (beside && BESIDE_EACH_OTHER.includes(to)) return [];
  const known = new Known(recorded);
  return (beside ? BESIDE_EACH_OTHER : [from]).flatMap((phase) =>
    (GATES[phase] ?? []).map((item) => ({
      item,
      met: item.met ? item.met(known) : ticked.includes(item.code),
    })),
  );
}

/** The item of a code; one that is not known any more stands by its code. */
export const gateItem = (code: string): GateItem =>
  Object.values(GATES)
    .flat()
    .find((item) => item.code === code) ?? { code, label: code, carers: [] };

/** Every item that somebody ticks. */
export const TICKED_ITEMS: readonly string[] = Object.values(GATES)
  .flat()
  .flatMap(({ code, met }) => (met ? [] : [code]));
