import type { Coded, ConsentScope } from '../codes';
import type { QuantityKindCode } from '../values';

/** Where a fact stands: on a day of the case, in a session, or at a minute of a session. */
export type FactPlaceKind = 'case' | 'session' | 'reading';

/** How a fact is entered: `quantity` with one of the units of its kinds, `number` in the one unit that it has, the others as their names say. */
export type FactTakes =
  | { readonly is: 'quantity'; readonly kinds: readonly QuantityKindCode[] }
  | { readonly is: 'score'; readonly scale: string }
  | { readonly is: 'number'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly is: 'whole'; readonly min: number; readonly max: number }
  | { readonly is: 'choice'; readonly choices: readonly Coded<string>[] }
  | { readonly is: 'yes_no' };

/** Who may record it where not every discipline that treats may. */
export type FactRecorders = 'anesthesiologist' | 'clinicians' | 'physicians';

/** Something that is recorded of a case over time. */
export interface FactCode extends Coded<string> {
  readonly at: FactPlaceKind;
  readonly takes: FactTakes;
  /** What a consent must cover for it to be shared. */
  readonly scope: ConsentScope;
  readonly recorders?: FactRecorders;
  readonly loinc?: string;
}

const YES_NO = { is: 'yes_no' } as const;
export const yesNoFact = (code: string, label: string, at: FactPlaceKind, scope: ConsentScope): FactCode => ({
  code,
  label,
  at,
  takes: YES_NO,
  scope,
});
