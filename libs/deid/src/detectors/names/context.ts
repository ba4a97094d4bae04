import type { Reading } from '../../data/reading';
import {
  BEFORE_PERSON,
  MET,
  CREDENTIALS,
  LABELS,
  LOOSE_VERBS,
  NAMING,
  PERSONS,
  PERSON_VERBS,
  TITLES,
  WEAK_TITLES,
  words,
} from './cues';

/** What stands around a possible name. */
export interface Surroundings {
  /** `Dr.`, `Mrs.` before it. */
  title: boolean;
  /** `Patient:`, `From:` before it. */
  label: boolean;
  /** `my client`, `husband` before it. */
  person: boolean;
  /** A patient or somebody of a patient's in small letters before it: even an ordinary word in a capital is a name there. */
  wordPerson: boolean;
  /** What is before it says that it is a patient or somebody of a patient's. */
  ofPatient: boolean;
  /** `named`, `name is`, `I'm` before it. */
  naming: boolean;
  /** `told`, `by`, `and` before it. */
  addressed: boolean;
  /** `told`, `met`, `married` before it: only persons are. */
  met: boolean;
  /** The same word behind it in small letters: `Will will`. */
  echoes: boolean;
  possessive: boolean;
  /** `the`, `a` before it: names have none. */
  article: boolean;
  /** `kid`, `family`, `case` behind it: `the Lee family`. */
  household: boolean;
  /** `Dear`, `Hi` before it. */
  greeting: boolean;
  /** A credential behind it. */
  credential: boolean;
  /** An age, a sex, an appositive person behind it: `, 45`, `(45F)`, `is a 34-year-old`. */
  described: boolean;
  /** `and her husband` behind it. */
  kin: boolean;
  /** A verb of coming and going behind it: seasons and feelings come too. */
  arrives: boolean;
  /** They call somebody so: even an ordinary word is a name there. */
  called: boolean;
  /** A verb behind it that only persons do. */
  acts: boolean;
  /** A verb behind it that persons and things do. */
  moves: boolean;
  /** `'s mother` behind it. */
  owns: boolean;
  /** Alone on its line, behind a closing or at the end. */
  signs: boolean;
  /** The same at the beginning of another line: a transcript. */
  speaksAgain: boolean;
  /** `Ann, can you …`. */
  calls: boolean;
  /** `Ann:` at the beginning of a line. */
  speaks: boolean;
}

const CLOSINGS =
  /(?:sincerely|regards|best|thanks|thank you|cheers|respectfully|cordially|yours|truly|warmly|signed|love|xo|take care)[^\n]{0,20}$/;
const NAMED =
  /(?:\b(?:sur|last|first|middle|maiden|nick|full|pet|given|family|birth|legal|preferred|real|true|dead)? ?names?(?: (?:is|was|of|as|=)|'s| ?[:=])|\bi'm|\bi am|\bthis is|\bit's|\bit is|\bgoes by|\bcall(?:s|ed)? (?:me|him|her|them)|\bnamed (?:for|after)|\bspeaking with|\bspoke (?:with|to)|\bspeak (?:with|to)|\bask for|\bsigned,?|\bsigned by|\binitials?|\bi,|\ba\.?k\.?a\.?|\banswers to|\bprefers|\b(?:legal|real|true|full|birth|maiden) name|\/s\/|\bon behalf of|\bwrit(?:e|ing) (?:about|regarding)) ?["'(]?$/;
const DESCRIBED =
  /^["')]?(?:,? ?\(?(?:a |an |aged? |age:? ?|is (?:a|an) |was (?:a|an) )?\d{1,3}[ -]?(?:y\/?o|yr|year|f\b|m\b|yo\b)|(?:,|,? aged?| ?\() ?\d{2}(?:[,)]| and)|,? (?:who|whose|whom) (?:is|was|has|had|called|said|said|lives|works|wants|reports|came|does|did|will|would|can|could|went|got|never|always|also|now|still|recently|died|left|the|her|his|my)\b|, (?:who|whose|whom)\b| \((?:he|she|they|him|her|patient|pt|client|mother|father|mom|dad|wife|husband|son|daughter|sister|brother|friend)\b|, (?:my|his|her|their|the (?:patient|client)|a \d|an \d|dob|mrn|aged?)\b| \(?(?:dob|mrn|d\.o\.b)\b| (?:is|was) (?:a|an|the) (?:\d|\w+ (?:old|patient|client|man|woman|veteran|nurse|teacher|mother|father)))/;

/** `call him Spike`, `goes by Gigi` */
const CALLED =
  /\b(?:calls?|called) (?:me|him|her|them) $|\b(?:goes|went|going) by $|\b(?:nicknamed|answers to|nickname(?:d| is| was)?) ?["'(]?$/;

/** `… and son Luca came` */
const WITH_KIN =
  /^ (?:and|&|with) (?:(?:his|her|their) )?(?:wife|husband|spouse|partner|mother|father|mom|dad|son|daughter|brother|sister|caregiver|grandmother|grandfather|grandma|grandpa|aunt|uncle|girlfriend|boyfriend|fianc[eé]e?|stepfather|stepmother|niece|nephew|cousin)\b/;
/** What only persons are or do, behind a verb that things share. */
const BEING =
  /^ (?:(?:was|is|has been|had been|remains?|remained) (?:now |then |also |found |still |more |quite |very |not )?(?:stable|discharged|admitted|readmitted|transferred|intubated|extubated|alert|oriented|tearful|afebrile|resting|sedated|able to|unable to|hospitali[sz]ed|anxious|calm|cooperative|drowsy|unresponsive|pregnant|married|divorced|employed|unemployed|ambulating|compliant|adherent|seen (?:by|in|at|for)|referred|born|crying|sleeping|asleep|awake|suicidal|psychotic|manic|depressed)\b|(?:works|worked) (?:at|for|as|in|nights|full|part)\b|(?:lives|lived) (?:in|with|at|alone|near)\b|(?:came|went|goes|returned|returns|moved) (?:in|to|back|home|from|with)\b|(?:came|arrived|left) (?:late|early|alone|crying|angry|by bus|along|today|yesterday)\b|prefers\b|preferred\b|has (?:no|a) history\b)/;

/** `"last":"`, `first_name = ` */
const KEYED =
  /["'](?:first|last|given|family|middle|sur|full|patient|client)?[_-]?(?:name)?["'] ?[:=] ?["']$|\b(?:first|last|given|family|middle|sur|full|patient|client)_?name ?= ?["']?$/;

/** Looks at what stands around the tokens `start` to `end` (exclusive). */
export function around(reading: Reading, text: string, lower: string, start: number, end: number): Surroundings {
  const { tokens, keys } = reading;
  let before = start - 1;
  while (before >= 0 && /^["'([\]*_#]$/.test(tokens[before]!.text) && !tokens[before + 1]!.startsLine) before--;
  const first = tokens[start]!;
  const sameLine = !first.startsLine && before >= 0;
  const stop = sameLine && tokens[before]!.text === '.' && !tokens[before]!.spaced;
  const title = sameLine && isTitle(reading, stop ? before - 1 : before, first.shape !== 'lower');
  const head = lower.slice(Math.max(0, first.start - 40), first.start).replace(/[ \t]+$/, ' ');
  const tail = lower.slice(tokens[end - 1]!.end, tokens[end - 1]!.end + 48);
  const beforeKey = sameLine ? keys[before]! : '';
  const comma = beforeKey === ',' && before > 0 ? keys[before - 1]! : '';
  const quoted = sameLine && KEYED.test(head);
  const colon = quoted || (sameLine && /^[:=>|]$/.test(beforeKey)) ? labelBefore(reading, before - 1) : false;
  const lineEnds =
    end >= tokens.length ||
    tokens[end]!.startsLine ||
    (/^[.,!|]$/.test(tokens[end]!.text) && (end + 1 >= tokens.length || tokens[end + 1]!.startsLine));
  const dash = sameLine && /^[-~]$/.test(beforeKey) && tokens[before]!.startsLine;
  const dashEnd = sameLine && /^[-~]$/.test(beforeKey) && tokens[before]!.spaced && end >= tokens.length - 1;
  const nextIndex = reading.isPossessive(end - 1) ? end : end + (tokens[end]?.text === ',' ? 1 : 0);
  const verb =
    tokens[end]?.kind === 'word' && !tokens[end].startsLine && !reading.isPossessive(end - 1) ? keys[end]! : '';
  return {
    title,
    label: colon,
    ofPatient:
      sameLine && (isOfPatient(beforeKey) || isOfPatient(comma) || (colon && isOfPatient(keys[before - 1] ?? ''))),
    wordPerson:
      sameLine &&
      isOfPatient(beforeKey) &&
      !/s$/.test(beforeKey) &&
      (tokens[before]!.shape === 'lower' ||
        (reading.startsSentence(before) &&
          !/^(?:patient|client|pt|member|child|baby|infant|student|name|contact|individual|person|veteran)$/.test(
            beforeKey,
          ))),
    person:
      sameLine &&
      (PERSONS.has(beforeKey) ||
        (beforeKey === 'of' && PERSONS.has(keys[before - 1] ?? '')) ||
        PERSONS.has(comma) ||
        (beforeKey === 'name' && PERSONS.has(keys[before - 1] ?? ''))),
    naming: sameLine && (NAMING.has(beforeKey) || NAMED.test(head)),
    addressed: sameLine && BEFORE_PERSON.has(beforeKey),
    met: sameLine && MET.has(beforeKey),
    echoes: tokens[end]?.kind === 'word' && tokens[end].shape === 'lower' && keys[end] === keys[end - 1],
    possessive: reading.isPossessive(end - 1),
    article: sameLine && /^(?:the|a|an|these|each|any|its)$/.test(beforeKey),
    household:
      /^(?:'s?)? ?(?:kids?|boys?|girls?|family|famil(?:y|ies)'s|case|child|children|twins?|brothers?|sisters?|household|couple|residence|home)\b/.test(
        tail,
      ),
    greeting:
      sameLine &&
      /(?:^|[\n"(.!?] ?)(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|thanks|thank you|bye|goodbye),? $/.test(
        head,
      ),
    credential: hasCredential(reading, end, end - start),
    kin: WITH_KIN.test(tail),
    arrives:
      /^ (?:came|comes|went|goes|returned|returns|arrived|left)\b(?! (?:\w+ )?with (?:her|his|their|a|an|my)\b)/.test(
        tail,
      ),
    called: sameLine && CALLED.test(head),
    described: DESCRIBED.test(tail) || WITH_KIN.test(tail) || BEING.test(tail),
    acts: PERSON_VERBS.has(verb) && !LOOSE_VERBS.has(verb),
    moves: LOOSE_VERBS.has(verb),
    owns: reading.isPossessive(end - 1) && PERSONS.has(keys[nextIndex] ?? ''),
    signs:
      (first.startsLine &&
        lineEnds &&
        (start === 0 ||
          end >= tokens.length - 1 ||
          CLOSINGS.test(
            text
              .slice(Math.max(0, first.start - 40), first.start)
              .toLowerCase()
              .trimEnd(),
          ))) ||
      (dash && lineEnds) ||
      dashEnd,
    calls: /^, (?:can|could|please|i'm|would|thanks?|how|do|did|are|what|when|you)\b/.test(tail),
    speaks: (first.startsLine || tokens[before]?.text === '[') && /^\]?:(?:\s|$)/.test(tail),
    speaksAgain: first.startsLine && end === start + 1 && /^:/.test(tail) && occursTwice(text, `${first.text}:`),
  };
}

const occursTwice = (text: string, what: string): boolean => text.indexOf(what) !== text.lastIndexOf(what);

const STAFF = words(
  'therapist psychiatrist psychologist counselor counsellor physician doctor surgeon nurse anesthesiologist pharmacist dentist pediatrician cardiologist neurologist oncologist pcp caseworker attending resident provider clinician prescriber referrer member author user agent pa np rn cna crna lcsw sw cm assistant receptionist scheduler secretary biller clerk intern fellow midwife doula chaplain interpreter aide tech technician paramedic emt supervisor manager colleague',
);
const isOfPatient = (key: string): boolean =>
  (PERSONS.has(key) && !STAFF.has(key)) || key === 'name' || key === 'names';

function isTitle(reading: Reading, index: number, capital: boolean): boolean {
  const token = reading.tokens[index];
  if (!token || token.kind !== 'word' || !TITLES.has(token.lower)) return false;
  return (
    !WEAK_TITLES.has(token.lower) ||
    (capital && token.shape !== 'lower' && !reading.isHeading(index) && !reading.isShouted(index))
  );
}

/** `Patient:`, `Next of kin:`, `Referring physician (signed):` at the beginning of what it labels. */
function labelBefore(reading: Reading, index: number): boolean {
  const { tokens, keys } = reading;
  const at = tokens[index]?.text === ')' ? index - 3 : index;
  const key = keys[at];
  if (key === undefined || tokens[at]!.kind !== 'word' || !LABELS.has(key)) return false;
  return (
    !/^(?:to|from|by|re|user|present|reviewed|seen|ordering|directed|ref)$/.test(key) ||
    reading.startsSentence(at) ||
    tokens[at]!.shape !== 'lower'
  );
}

function hasCredential(reading: Reading, end: number, length: number): boolean {
  const { tokens } = reading;
  const comma = tokens[end]?.text === ',';
  const token = tokens[comma ? end + 1 : end];
  if (!token || token.kind !== 'word' || token.startsLine) return false;
  if (/^(?:i|ii|iii|iv|ms|ma|pa|do|pac|md|ot|pt)$/.test(token.lower) && !comma && length < 2) return false;
  if (CREDENTIALS.has(token.lower))
    return (
      (token.shape === 'upper' && token.text.length > 1) ||
      /^(?:PhD|PsyD|PharmD|RPh|Esq|Jr|Sr|MBChB|MBBS)$/.test(token.text)
    );
  // M.D., R.N., Ph.D.
  return (
    comma && /^(?:M|R|Ph|D|L|P|N|B|J)$/.test(token.text) && tokens[end + 2]?.text === '.' && !tokens[end + 3]?.spaced
  );
}
