import { Flag } from '../../data/flags';
import { flagsOf } from '../../data/lexicon';
import type { Reading } from '../../data/reading';
import { NOT_PERSON_HEADS, PERSONS, WEAK_TITLES } from './cues';
import type { Surroundings } from './context';
import { NOT_INITIALS } from './initials';
import { count, type Run } from './runs';

/** How sure it is that a run is a person's name, and whether a word beside it says so. */
export interface Verdict {
  confidence: number;
  cued: boolean;
}

/** `Dyssynergia cerebellaris myoclonica` in capitals: a disease in Latin. */
const LATIN = /(?:ica|icus|icum|aris|alis|osa|osus|osum|ata|atus|ensis|iformis|oides|orum|arum|antis|antia|entia)$/;
const MONTHS = /^(?:may|april|june|august|march|january|february)$/;
/** Names of what comes and goes by itself. */
const COMES_TOO =
  /^(?:joy|hope|faith|grace|mercy|peace|charity|summer|autumn|dawn|destiny|harmony|serenity|patience|glory|honor|liberty|storm|rain|sky|heaven)$/;
const NO: Verdict = { confidence: 0, cued: false };
const cued = (confidence: number): Verdict => ({ confidence, cued: true });
const shaped = (confidence: number): Verdict => ({ confidence, cued: false });

/** Judges a run of capitalised parts by what it is made of and what stands around it. */
export function judge(reading: Reading, run: Run, near: Surroundings): Verdict {
  // An initial says nothing about what the words beside it are.
  const bits = run.tokens.filter((_, at) => run.parts[at] !== 'initial').map((token) => reading.flags[token]!);
  const firsts = count(run, 'first');
  const ambiguous = count(run, 'ambiguous');
  const lasts = count(run, 'last');
  const unknown = count(run, 'unknown');
  const spelt = firsts + ambiguous + lasts + unknown;
  const key = reading.keys[run.tokens[0]!]!;
  // "Hi Doctor", "Nurse: …"
  if (run.parts.length === 1 && (PERSONS.has(key) || WEAK_TITLES.has(key)) && count(run, 'first') === 0) return NO;
  if (
    near.title &&
    /^(?:right|wrong|clean|pepper|dash|rogers|potato|google|evil|strangelove|coffee|feelgood|seuss|phil|oz)$/.test(key)
  )
    return NO;
  // "Dr. Ketamine": a joke, or a stop that ends a sentence.
  if (
    near.title &&
    run.parts.length === 1 &&
    bits.every((bit) => (bit & Flag.drug) !== 0 && (bit & (Flag.first | Flag.last)) === 0)
  )
    return NO;
  if (near.title) return spelt + count(run, 'place', 'initial') > 0 ? cued(0.97) : NO;
  if (spelt === 0 && NOT_INITIALS.has(run.tokens.map((token) => `${reading.tokens[token]!.text}.`).join(''))) return NO;
  if (spelt === 0)
    return run.parts[0] === 'initial' &&
      run.parts.length > 1 &&
      !/^[NSEW]$/.test(reading.tokens[run.start]!.text) &&
      reading.tokens[run.start + 1]?.text === '.'
      ? { confidence: near.label ? 0.9 : 0.75, cued: near.label }
      : NO;
  const many = run.parts.length > 1;
  const plural = spelt > 1;
  const wordy = bits.every((bit) => (bit & (Flag.word | Flag.common | Flag.ambiguous)) !== 0);
  const eponym = bits.some((bit) => (bit & Flag.eponym) !== 0) && firsts === 0;
  const shouted = reading.isShouted(run.start);
  const heading = reading.isHeading(run.start) || shouted;
  // "NO SI": a small word of a line in capitals.
  if (shouted && !near.label && !near.person && bits.some((bit) => (bit & (Flag.common | Flag.first)) === Flag.common))
    return NO;
  const opens = reading.startsSentence(run.start);
  if (near.credential && !(eponym && !many) && !(wordy && !many && opens)) return cued(0.95);
  if (near.speaksAgain) return cued(0.8);
  if (
    many &&
    unknown === spelt &&
    run.parts.length === spelt &&
    !near.label &&
    !near.person &&
    run.tokens.every((token) => reading.keys[token]!.length > 6) &&
    LATIN.test(reading.keys[run.tokens.at(-1)!]!)
  )
    return NO;
  if (near.label && !many && bits.every((bit) => (bit & (Flag.common | Flag.firstTop)) === Flag.common)) return NO;
  if (near.label && !(wordy && !many && lasts + ambiguous === spelt && heading && !ambiguous))
    return cued(wordy && !many ? 0.75 : 0.95);
  if (near.naming || near.greeting) return cued(wordy && !many ? (opens ? 0.6 : 0.8) : 0.93);
  const facility =
    NOT_PERSON_HEADS.has(reading.keys[run.end] ?? '') &&
    !reading.tokens[run.end]!.startsLine &&
    reading.tokens[run.end]!.shape !== 'lower';
  if (facility) return NO;
  if (near.person && (!heading || firsts > 0 || (plural && lasts + ambiguous === spelt)))
    return wordy && !many && !ambiguous ? cued(eponym ? 0.5 : 0.65) : cued(many && wordy && !firsts ? 0.72 : 0.9);
  if (near.owns && (firsts + ambiguous > 0 || !eponym)) return cued(0.85);
  // GALT, GERD: a word in capitals by itself is an abbreviation before it is a name.
  if (!many && reading.tokens[run.start]!.shape === 'upper' && !reading.isShouted(run.start))
    return near.acts || near.described || near.speaks || (near.moves && firsts > 0 && firstTop(bits) && key.length > 4)
      ? shaped(0.8)
      : NO;
  if (!many && isFamily(reading, run.start, near)) return shaped(0.72);
  const person =
    near.described ||
    near.acts ||
    (near.speaks && (firsts > 0 || (lasts > 0 && !wordy && !eponym))) ||
    near.signs ||
    near.calls;
  if (firsts > 0 && many) return shaped(heading && !firstTop(bits) ? 0.6 : 0.93);
  if (firsts > 0) return near.article && !near.household && !person ? NO : single(bits[0]!, opens, heading, person);
  if (ambiguous > 0 && many) return ofAmbiguous(reading, run, bits, opens, heading, person);
  if (ambiguous > 0 && opens && near.arrives && !near.kin && COMES_TOO.test(key)) return shaped(0.5);
  if (ambiguous > 0)
    return MONTHS.test(reading.keys[run.start]!)
      ? (near.acts && !near.addressed) || near.kin
        ? cued(0.75)
        : NO
      : alone(bits[0]!, opens, heading, near);
  if (heading) return plural && !wordy && !eponym && (near.signs || near.speaks || near.described) ? shaped(0.8) : NO;
  if (plural)
    return shaped(
      wordy
        ? person
          ? 0.8
          : 0
        : eponym
          ? person
            ? 0.8
            : 0.35
          : opens
            ? person
              ? 0.85
              : unknown === spelt
                ? 0.5
                : 0.72
            : unknown === spelt
              ? 0.7
              : 0.8,
    );
  if (many) return shaped(wordy || eponym ? (person ? 0.75 : 0) : 0.8);
  if (lasts > 0 && (bits[0]! & Flag.last) === 0) return shaped(0.78);
  return lasts > 0 ? surname(bits[0]!, opens, eponym, near, person) : stranger(opens, near, person);
}

const firstTop = (bits: readonly number[]): boolean => bits.some((bit) => (bit & Flag.firstTop) !== 0);

/** A first name that is no word, by itself. */
function single(bit: number, opens: boolean, heading: boolean, person: boolean): Verdict {
  if (person) return shaped(0.92);
  const top = (bit & Flag.firstTop) !== 0;
  if ((bit & (Flag.city | Flag.eponym | Flag.word)) !== 0)
    return shaped(top ? (opens || heading ? 0.6 : 0.75) : heading || opens ? 0 : 0.45);
  return shaped(top ? (heading ? 0.7 : 0.88) : heading ? 0 : opens ? 0.5 : 0.72);
}

/** `Will Lee`, `Grace P.`, `Rose Marie Hill`. */
function ofAmbiguous(
  reading: Reading,
  run: Run,
  bits: readonly number[],
  opens: boolean,
  heading: boolean,
  person: boolean,
): Verdict {
  if (person) return shaped(0.9);
  const strange = bits.some(
    (bit) => (bit & (Flag.word | Flag.common | Flag.ambiguous)) === 0 && (bit & Flag.eponym) === 0,
  );
  const initial = run.parts.at(-1) === 'initial' && reading.tokens[run.end]?.text === '.';
  if (strange && count(run, 'last', 'unknown', 'place') > 0) return shaped(heading ? 0.6 : 0.85);
  if (initial) return shaped(heading ? 0.5 : 0.82);
  if (heading || bits.some((bit) => (bit & Flag.region) !== 0)) return NO;
  return count(run, 'last') > 0 ? shaped(opens ? 0.6 : 0.78) : shaped(opens ? 0.4 : 0.6);
}

/** An ambiguous first name by itself: `Hope`, `Mark`, `Jordan`. */
function alone(bit: number, opens: boolean, heading: boolean, near: Surroundings): Verdict {
  if (near.household && near.article && (bit & Flag.common) === 0) return shaped(0.7);
  if (near.speaks) return (bit & (Flag.common | Flag.firstTop)) === Flag.firstTop ? shaped(0.72) : NO;
  if (near.described) return shaped(heading ? 0.5 : 0.75);
  if (near.acts) return cued(0.78);
  if (near.signs && (bit & Flag.common) === 0) return shaped(0.75);
  if (heading || (bit & Flag.region) !== 0) return NO;
  if (near.article) return NO;
  if (near.echoes) return shaped(0.72);
  if (near.moves)
    return opens && (bit & (Flag.common | Flag.firstTop)) !== Flag.firstTop ? NO : shaped(opens ? 0.5 : 0.75);
  if (opens) return near.possessive && (bit & Flag.firstTop) !== 0 ? shaped(0.5) : NO;
  return near.addressed
    ? shaped((bit & Flag.city) !== 0 ? 0.5 : 0.75)
    : shaped((bit & Flag.firstTop) !== 0 ? 0.62 : (bit & Flag.common) !== 0 ? 0 : 0.4);
}

/** `the Hendersons`: a family by its name. */
const isFamily = (reading: Reading, index: number, near: Surroundings): boolean =>
  near.article &&
  reading.keys[index]!.endsWith('s') &&
  reading.keys[index - 1] === 'the' &&
  (flagsOf(reading.keys[index]!.slice(0, -1)) & (Flag.last | Flag.word | Flag.common)) === Flag.last;

/** A surname by itself. */
function surname(bit: number, opens: boolean, eponym: boolean, near: Surroundings, person: boolean): Verdict {
  const word = (bit & (Flag.word | Flag.common)) !== 0;
  if (near.household && (bit & Flag.common) === 0 && !opens) return shaped(0.74);
  if ((bit & Flag.common) !== 0 || (near.article && !near.household)) return NO;
  if (near.acts || person) return shaped(word ? (opens ? 0.5 : 0.72) : eponym ? 0.7 : 0.85);
  if (word || eponym) return NO;
  if (near.addressed && !opens) return shaped((bit & Flag.lastTop) !== 0 && (bit & Flag.city) === 0 ? 0.75 : 0.5);
  if ((bit & Flag.city) !== 0) return shaped(opens ? 0 : 0.4);
  return shaped(opens ? ((bit & Flag.lastTop) !== 0 ? 0.45 : 0) : (bit & Flag.lastTop) !== 0 ? 0.62 : 0.45);
}

/** A capitalised word that no list knows. */
function stranger(opens: boolean, near: Surroundings, person: boolean): Verdict {
  if (near.acts || (person && !near.signs)) return shaped(opens ? 0.7 : 0.78);
  if (near.signs) return shaped(0.6);
  if (near.possessive && near.addressed && !opens) return shaped(0.5);
  return shaped(opens || near.article ? 0 : near.met ? 0.45 : 0);
}
