import { readingOf } from '../data/reading';
import type { Candidate, Prepared } from '../types';
import { addresses } from './places/addresses';
import { blocks } from './places/blocks';
import { postalCodes } from './places/codes';
import { facilities } from './places/facilities';
import { homes } from './places/homes';
import { landmarks, routes, smallSaints } from './places/landmarks';
import { capitalAreas, towns } from './places/towns';

/** Places below the level of a state: towns, streets, codes, facilities. */
export function places(prepared: Prepared): Candidate[] {
  const reading = readingOf(prepared);
  return [
    ...addresses(prepared, reading),
    ...blocks(prepared, reading),
    ...facilities(prepared, reading),
    ...towns(reading),
    ...capitalAreas(reading),
    ...landmarks(prepared, reading),
    ...smallSaints(prepared),
    ...routes(prepared),
    ...postalCodes(prepared),
    ...homes(reading, prepared.lower),
  ];
}
