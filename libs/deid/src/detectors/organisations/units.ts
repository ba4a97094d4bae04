import type { Candidate, Prepared } from '../../types';
import { matchesAt } from '../measures';

const UNIT =
  /(?<![\p{L}\p{N}])(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth) (?:(?:[A-Z][a-z]+) ){0,2}(?:Battalion|Regiment|Brigade|Division|Squadron|Marines|Infantry|Cavalry|Airborne|Wing|Fleet|Platoon|Armored|Rangers|Special Forces Group)(?:, (?:\d{1,3}(?:st|nd|rd|th) )(?:[A-Z][a-z]+ ?){1,3})?|(?<![\p{L}\p{N}])(?:USS|HMS|USNS|USCGC) [A-Z][a-z]+(?: [A-Z][a-z]+)?|(?<![\p{L}\p{N}])(?:VFW|American Legion|Local|Lodge|Troop|Elks Lodge|Union Local) (?:Post )?(?:No\.? |#)?\d{2,5}/uy;
/** How they begin. */
const FIRST_WORDS = new Set([
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'USS',
  'HMS',
  'USNS',
  'USCGC',
  'VFW',
  'American',
  'Local',
  'Lodge',
  'Troop',
  'Elks',
  'Union',
]);

/** Units of armed forces, ships, posts and lodges by number. */
export function units({ text, tokens }: Prepared): Candidate[] {
  const places = tokens
    .filter((token) => (token.kind === 'code' ? /^\d/.test(token.text) : FIRST_WORDS.has(token.text)))
    .map(({ start }) => start);
  return matchesAt(text, UNIT, places).map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    category: 'organisation' as const,
    confidence: 0.8,
    reason: 'A unit or lodge points to a person who belongs to it.',
  }));
}
