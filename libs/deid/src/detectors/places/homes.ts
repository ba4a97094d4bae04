import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate } from '../../types';
import { cityAt, isCapital, placeOf, regionAt } from './shared';
import { LIVING } from './words';

const REASON = 'Behind these words a number of five figures is a postal code.';
/** Between a verb of living and a code. */
const INTO = /^(?:in|to|near|around|at|from|outside|by|is|over|into|toward|towards)$/;
/** What goes on behind a code; behind a count stands what is counted. */
const GOES_ON =
  /^(?:and|with|but|now|since|for|because|on|where|after|until|till|again|soon|alone|then|to|when|who|off|or|as|is|by|at|from|in|if|so|just|most|these|area|zip|before|while|near|last|originally|permanently)$/;
/** Whose number it is when somebody or something moves or comes to it. */
const COUNTED =
  /\b(?:wbc|rbc|platelets?|plt|counts?|steps?|dos(?:e|es|age)|bills?|cost|price|salary|debt|ck|cpk|bnp|ferritin|d-?dimer|hcg|crp|troponin|levels?|units?|score|total|votes?|visitors?|readers?|members?|viral load|cd4|income|rent|loan|fee|claims?|sales|neutrophils?|anc)\b/;
const MORE_LIVING = new Set([
  'stays',
  'stay',
  'stayed',
  'came',
  'comes',
  'house',
  'apartment',
  'cabin',
  'back',
  'lives',
  'address',
  'residence',
  'household',
]);
const IS = new Set([
  'is',
  'was',
  'are',
  'am',
  'she',
  'he',
  "she's",
  "he's",
  "i'm",
  "they're",
  "we're",
  'hes',
  'shes',
  'now',
  'currently',
  'still',
]);
const PERSONAL =
  /^(?:she|he|they|i|we|patient|pt|client|sister|brother|mother|father|mom|dad|son|daughter|wife|husband|family|home|hometown|friend|partner)$/;

/** Postal codes behind `lives in`, `moved to`, and those that stand beside their town: `Quillby 59711`, `97103 Tavenor`. */
export function homes(reading: Reading, lower: string): Candidate[] {
  const { tokens } = reading;
  const found: Candidate[] = [];
  let before = -9;
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'number' || token.text.length !== 5 || isPartOfNumber(reading, index)) continue;
    const lives = isHome(reading, index, lower) || (index - before === 2 && reading.keys[index - 1] === 'to');
    const town = townBeside(reading, index, lives);
    const open = town && town.first > index ? town.end : index + 1;
    if (!goesOn(reading, open) || (!lives && !town)) continue;
    before = index;
    const round = token.text.endsWith('000');
    found.push({
      start: token.start,
      end: token.end,
      category: 'zip',
      confidence: round ? 0.5 : lives ? 0.85 : town!.confidence,
      reason: REASON,
      cued: true,
    });
    if (town) found.push(placeOf(reading, town.first, town.end, round ? 0.5 : lives ? 0.85 : town.confidence, true));
  }
  return found;
}

const isPartOfNumber = ({ tokens }: Reading, index: number): boolean =>
  (/^[.,/$€£#:+-]$/.test(tokens[index - 1]!.text) && !tokens[index]!.spaced) ||
  (/^[.,/:-]$/.test(tokens[index + 1]?.text ?? '') &&
    !tokens[index + 1]!.spaced &&
    tokens[index + 2]?.kind === 'number' &&
    !tokens[index + 2]!.spaced);

function goesOn(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    !token ||
    token.startsLine ||
    /^[.,;:!?)"'\]]$/.test(token.text) ||
    GOES_ON.test(reading.keys[at]!) ||
    regionAt(reading, at) > 0
  );
}

/** `lives in`, `moved to`, `home is`, `she's in` before the code, in its own sentence. */
function isHome(reading: Reading, index: number, lower: string): boolean {
  const { tokens, keys } = reading;
  if (!INTO.test(keys[index - 1]!)) return false;
  const own = keys[index - 1] === 'is' ? 2 : 5;
  for (let back = 2; back <= own + 1 && index - back >= 0; back++) {
    const key = keys[index - back]!;
    if (/^[.;!?]$/.test(key)) return false;
    if (IS.has(key) && keys[index - 1] === 'in' && back === 2)
      return /^(?:she|he|hes|shes|i'm|they're|we're)$/.test(key) || PERSONAL.test(keys[index - 3] ?? '');
    if (
      keys[index - 1] === 'is'
        ? /^(?:home|house|hometown|residence|address)$/.test(key)
        : LIVING.has(key) || MORE_LIVING.has(key)
    )
      return !COUNTED.test(lower.slice(Math.max(0, tokens[index]!.start - 60), tokens[index]!.start));
  }
  return false;
}

interface Town {
  first: number;
  end: number;
  confidence: number;
}

/** The town right behind or right before a code. */
function townBeside(reading: Reading, index: number, lives: boolean): Town | undefined {
  const { tokens, keys } = reading;
  const cued = lives || /^(?:in|at|from|to|near|of|,)$/.test(keys[index - 1]!);
  if (isTownWord(reading, index + 1) && !tokens[index + 1]!.startsLine) {
    const known = cityAt(reading, index + 1).length;
    let end = index + 1 + Math.max(1, known);
    if (known === 0 && isTownWord(reading, end) && !tokens[end]!.startsLine) end++;
    if (known > 0 || (cued && !isRound(tokens[index]!.text)))
      return { first: index + 1, end, confidence: known > 0 ? 0.8 : 0.75 };
  }
  if (!isTownWord(reading, index - 1) || tokens[index]!.startsLine) return undefined;
  let first = index - 1;
  while (first > 0 && index - first < 3 && isTownWord(reading, first - 1) && !tokens[first]!.startsLine) first--;
  for (let start = first; start < index; start++)
    if (cityAt(reading, start).length === index - start) return { first: start, end: index, confidence: 0.8 };
  const told = /^(?:in|at|from|to|near|of)$/.test(keys[first - 1] ?? '');
  return told || lives
    ? { first, end: index, confidence: 0.8 }
    : reading.startsSentence(first) && (reading.flags[first]! & ~Flag.phrase) === 0
      ? { first, end: index, confidence: 0.5 }
      : undefined;
}

/** Hardly a code: a count of hundreds. */
const isRound = (figures: string): boolean => figures.endsWith('00');

/** A capital that is no ordinary word, no drug and no state. */
const isTownWord = (reading: Reading, at: number): boolean =>
  isCapital(reading, at) &&
  reading.tokens[at]!.text.length > 3 &&
  (reading.flags[at]! & (Flag.common | Flag.drug | Flag.term | Flag.region)) === 0 &&
  (reading.flags[at]! & (Flag.word | Flag.city)) !== Flag.word;
