import { readingOf } from '../data/reading';
import type { Candidate, Prepared } from '../types';
import { again } from './names/again';
import { capitalised } from './names/capitalised';
import { heads } from './names/heads';
import { listed } from './names/listed';
import { initials } from './names/initials';
import { joined } from './names/joined';
import { otherScripts } from './names/scripts';
import { reversed } from './names/reversed';
import { small } from './names/small';

/** Names of persons; what was found once is looked for again in the whole text. */
export function names(prepared: Prepared): Candidate[] {
  const reading = readingOf(prepared);
  const found = [
    ...capitalised(prepared, reading),
    ...listed(reading),
    ...reversed(prepared, reading),
    ...initials(prepared, reading),
    ...small(prepared, reading),
    ...heads(prepared, reading),
    ...joined(prepared),
    ...otherScripts(prepared),
  ];
  return [...found, ...again(reading, found)];
}
