import { PRODUCTS, type Product } from '../codes';
import { DISCHARGE_CHECKS } from './discharge';

/** What a session is, as far as it decides what is asked in it. */
export interface SessionAsked {
  readonly kind: string;
  readonly product?: string;
  readonly setting?: string;
}

/** Codes of what is asked once in a session, in the order of asking. Nobody has to answer all of it. */
export interface AskedInSession {
  readonly people: readonly string[];
  readonly before: readonly string[];
  readonly leaving: readonly string[];
}

const PRESENT = ['anesthesiologist_present', 'therapist_present', 'nurse_present'] as const;
/** Where the clinician is not in the room, or not for one person alone (care path §8). */
const APART = ['home', 'group'];
const routeOf = (product: string | undefined): string | undefined =>
  PRODUCTS.find(({ code }) => code === (product as Product))?.route;

/**
 * What is asked in a session: of a dosing what its product, route and place ask for (safety facts §7 with the REMS form of November 2026;
 * care path §3.1, §8), of a preparation or an integration who was there.
 */
export function askedInSession({ kind, product, setting }: SessionAsked): AskedInSession {
  if (kind !== 'dosing') return { people: PRESENT.slice(1), before: [], leaving: [] };
  const esketamine = product === 'esk_in';
  return {
    people: [
      ...PRESENT,
      ...(setting !== undefined && APART.includes(setting) ? ['chaperone', 'on_call'] : []),
      ...(esketamine ? ['mon.prescriber_on_site', 'mon.oximeter'] : []),
    ],
    before: [
      'day.food_h',
      'day.liquid_min',
      ...(routeOf(product) === 'IN' ? ['day.nasal_spray_min'] : []),
      'sud.intoxicated_today',
      'dose',
    ],
    leaving: [
      ...DISCHARGE_CHECKS.map(({ code }) => code),
      'observed_min',
      'padss',
      'aldrete',
      ...(esketamine ? ['mon.resp_depression', 'mon.resp_depression_resolved', 'rems_form'] : []),
    ],
  };
}
