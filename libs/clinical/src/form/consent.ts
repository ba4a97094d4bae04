import type { ConsentToConsult, Part2Consent } from './records';
import { part2ConsentShape } from './consent-shapes';

export type ConsentState = 'missing' | 'incomplete' | 'valid';

/** Names of the Part 2 elements (42 CFR 2.31(a)) that this consent still lacks. A statement counts only when it is true. */
export function part2ElementsMissing(part2: Part2Consent | null | undefined): (keyof Part2Consent)[] {
  const elements = Object.entries(part2ConsentShape.parts) as [keyof Part2Consent, { required?: boolean }][];
  return elements
    .filter(
      ([name, part]) =>
        part.required || (name === 'redisclosureStated' && part2?.purpose === 'treatment_payment_operations'),
    )
    .map(([name]) => name)
    .filter((name) => !stands(part2?.[name]));
}

const stands = (value: string | boolean | undefined | null): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value === true;

/**
 * Whether this consent lets a case be shared: `missing` when none was obtained, `incomplete` when its basis, its scope or an element of
 * a Part 2 consent is lacking. Revocation and expiry are the platform's to know.
 */
export function consentState(consent: ConsentToConsult | null | undefined, part2Flag: boolean): ConsentState {
  if (consent?.obtained !== true) return 'missing';
  if (!consent.basis || !consent.scope?.length) return 'incomplete';
  return part2Flag && part2ElementsMissing(consent.part2).length > 0 ? 'incomplete' : 'valid';
}
