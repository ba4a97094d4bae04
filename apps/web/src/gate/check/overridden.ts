import type { TextOverride } from '@consilium/contracts';

/** Why findings in a text may pass, as the body of a request takes it. Absent where there is nothing to say. */
export interface Overridden {
  overrides?: TextOverride[];
}

export const beside = (overrides: readonly TextOverride[]): Overridden =>
  overrides.length > 0 ? { overrides: [...overrides] } : {};
