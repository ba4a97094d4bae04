import { readingOf } from '../data/reading';
import type { Candidate, Prepared } from '../types';
import { again } from './organisations/again';
import { bodies } from './organisations/bodies';
import { atCapitals } from './organisations/at';
import { employers } from './organisations/employers';
import { units } from './organisations/units';

/** Organisations that point to a person: employers, schools, churches, teams, units. */
export function organisations(prepared: Prepared): Candidate[] {
  const reading = readingOf(prepared);
  const found = [
    ...bodies(reading),
    ...employers(prepared, reading),
    ...atCapitals(prepared, reading),
    ...units(prepared),
  ];
  return [...found, ...again(prepared, found)];
}
