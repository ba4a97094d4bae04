import { labeller, type CodeOf, type Coded } from './coded-list';
import { COUNTRIES } from './countries';
import { US_STATES } from './us-states';

/** Nothing smaller than a state or a country is ever held (45 CFR 164.514(b)(2)(i)(B)). */
export const REGION_DEFAULT = 'not_stated';

export const REGIONS = [
  { code: REGION_DEFAULT, label: 'Not stated' },
  ...US_STATES,
  ...COUNTRIES,
] as const satisfies readonly Coded[];
export type Region = CodeOf<typeof REGIONS>;
export const regionLabel = labeller(REGIONS);
