import { Flag } from '../data/flags';
import { readingOf } from '../data/reading';
import { matchesOf } from '../matches';
import type { Candidate, Prepared } from '../types';
import { matchesAt } from './measures';

const REASON = 'An age over 89 is written as 90+.';
const TENS = 'ninety|ninty|ninetey';
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const SPELT = `(?:(?:${TENS})(?:[ -]?(?:${ONES}))?|(?:one |a )?hundred(?:[ -]?(?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)`;
const FIGURE = '(?:9\\d|1[01]\\d)';
const VALUE = `(?:${FIGURE}|${SPELT})`;
const END = '(?![\\d.,/:%-]?\\d|[\\p{L}\\p{N}%°/])';
/** No age: a measure behind the figure. */
const MEASURE =
  /^[ -]?(?:\+ ?)?(?:mg|mcg|ug|g|kg|lbs?|pounds?|ml|cc|l|dl|mmol|meq|mmhg|bpm|hz|%|percent|min(?:ute)?s?|hours?|hrs?|h|days?|d|weeks?|wks?|months?|mos?|secs?|seconds?|s|units?|iu|degrees?|deg|°|cm|mm|inch(?:es)?|feet|ft|miles?|km|dollars?|bucks|usd|points?|pts|times|tabs?|tablets?|pills?|caps(?:ules)?|doses?|refills?|sessions?|visits?|patients?|subjects?|people|participants|cases|calories|kcal|beds?|th percentile|st percentile|nd percentile|rd percentile|percentile|x|\/)(?![\p{L}\d])/u;

const YEARS = '(?:year-?olds?|years?|yrs?|yoa|yo|y\\/o|y\\.o\\.?|y)';
/** How the value itself begins: patterns that begin with it are sticky and looked for there alone. */
const VALUE_START = /^(?:9|1[01]|ninet|ninty|hundred|one$|a$)/;
const PATTERNS: readonly { pattern: RegExp; confidence: number }[] = [
  // 92-year-old, 92 y/o, 92 yo, ninety-three years old, 101 years of age
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,/-])${VALUE}(?:\\+)?[ -]{0,2}(?:and (?:a half|half) )?${YEARS}\\.?(?:[ -]{0,2}(?:olds?|of age|young|o|f|m|female|male))?(?![\\p{L}\\p{N}])`,
      'uy',
    ),
    confidence: 0.95,
  },
  // 92F, 92 M, 94-F, 92/F
  {
    pattern:
      /(?<![\p{L}\p{N}.,/:-])(?:9\d|1[01]\d)(?:[-/]?[fm](?![\p{L}\p{N}/])| [fm](?=,? (?:with|w\/|who|c\/o|h\/o|s\/p|pt|patient|on|admitted|here|presents|presenting|seen|from)\b))/uy,
    confidence: 0.85,
  },
  // aged 92, age: 92, age of ninety, at age 97, turned 101, turning 90, at 94 she
  {
    pattern: new RegExp(
      `\\b(?:aged?(?: of)?|age[:=]|age is|age was|aged? about|aged? approximately|aged? around|aged? almost|aged? over|ages|turn(?:s|ed|ing)?|pushing|nearly|almost|about to (?:be|turn)|just|now|lived to(?: be)?|died at|passed (?:away )?at|dead at|at the age of|birthday[,:]?|celebrat\\w+ (?:his|her|their)|reached|hit) (?:the (?:ripe )?(?:old )?age of )?(${VALUE})(?:st|nd|rd|th)?${END}`,
      'gu',
    ),
    confidence: 0.9,
  },
  // in her nineties, mid-90s, late nineties
  {
    pattern:
      /\b(?:in|into|reaching|approaching|entering|past) (?:his|her|their|my|your|the|its)? ?(?:early|mid|late|high|low|upper)?[ -]?(?:90'?s|nineties|hundreds|100'?s)(?![\p{L}\p{N}])/gu,
    confidence: 0.9,
  },
  // nonagenarian, centenarian
  { pattern: /\b(?:nonagenarians?|centenarians?|supercentenarians?)\b/g, confidence: 0.9 },
  // her 95th birthday, hundredth birthday
  {
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:9\d|1[01]\d)(?:st|nd|rd|th)|ninet(?:ieth|y-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))|(?:one )?hundredth)(?= (?:birthday|bday|b-day|year of life))/uy,
    confidence: 0.92,
  },
  // she is 94, he's 97, patient is 92, mother (91), grandmother, 96,
  {
    pattern: new RegExp(
      `\\b(?:she|he|they|who|patient|pt|client|mother|mom|mum|father|dad|grandmother|grandfather|grandma|grandpa|granny|gran|grams?|gma|gpa|nan|nana|whos|who's|shes|hes|mil|fil|aunt|uncle|husband|wife|sister|brother|spouse|partner|neighbor|neighbour|friend|resident|lady|man|woman|gentleman|veteran|male|female|widow|widower|great-?grand\\w+|m-?i-?l|in-law|abuela|oma|opa|parents?)(?:'s| is| was| are| were|'re|,| who is| will be| turns| just turned|:)?(?: (?:exactly|now|about|only|already|almost|nearly|over|age|aged|approximately|at least|actually|a|the))?(?:,? | \\()(${VALUE})${END}`,
      'gu',
    ),
    confidence: 0.85,
  },
  // at ninety-two she still drove, a hundred and three.
  {
    pattern: new RegExp(
      `(?<=\\bat )${SPELT}(?= (?:she|he|they|and still|my|her|his))|\\b(?:a|one) hundred and (?:one|two|three|four|five|six|seven|eight|nine|ten)(?=[.,;!?]|$)|(?<![\\p{L}\\p{N}.,/-])${FIGURE} years?,? (?:and )?\\d{1,2} months?`,
      'uy',
    ),
    confidence: 0.8,
  },
  // she would have been 90
  {
    pattern: new RegExp(
      `\\b(?:would|will|have|(?:she|he|they|i)'(?:ll|d))(?: have)? (?:been|be) (?:turning )?(${VALUE})${END}`,
      'gu',
    ),
    confidence: 0.8,
  },
  // 92 (born …), 92 per sister
  {
    pattern:
      /(?<![\p{L}\p{N}.,/-])(?:9\d|1[01]\d)(?= per (?:sister|brother|son|daughter|wife|husband|family|chart|records?|patient))/uy,
    confidence: 0.85,
  },
  // 92, female / 94, retired
  {
    pattern:
      /(?<=[\p{L})],? )(?:9\d|1[01]\d)(?=,? (?:female|male|woman|man|lady|gentleman|retired|widowed|widow|widower|yo\b|caucasian|hispanic|african|white|black|asian))/uy,
    confidence: 0.85,
  },
  // 90+, over 90 of an age
  {
    pattern:
      /\b(?:old|age|aged) (?:as )?(?:old )?(?:over|above|older than|more than|beyond) (?:9\d|1[01]\d)(?![\d.]|\+)/g,
    confidence: 0.8,
  },
];
/** What is allowed: the group itself. */
const GROUP = /^(?:aged? )?90 ?(?:\+|or (?:over|older|above)|and (?:over|older|above|up))/;

/** Ages over 89 in figures and words, of anybody. */
export function ages(prepared: Prepared): Candidate[] {
  const { lower, tokens } = prepared;
  if (!/9\d|1[01]\d|ninet|ninty|hundred|centen|nonagen|100/.test(lower)) return [];
  const found: Candidate[] = [];
  const places = tokens.filter((token) => VALUE_START.test(token.lower)).map(({ start }) => start);
  for (const { pattern, confidence } of PATTERNS) {
    for (const match of pattern.sticky ? matchesAt(lower, pattern, places) : matchesOf(lower, pattern)) {
      const start = match[1] === undefined ? match.index : match.index + match[0].lastIndexOf(match[1]);
      const end = match.index + match[0].length;
      const tail = lower.slice(end, end + 16);
      if (GROUP.test(lower.slice(start, start + 14)) || MEASURE.test(tail)) continue;
      if (
        /^(?:just|now|nearly|almost|reached|hit|pushing) /.test(match[0]) &&
        !/\b(?:she|he|birthday|age|old|turn|who|mother|father|grand\w+|client|patient|pt|i)\b/.test(
          lower.slice(Math.max(0, start - 40), start),
        )
      )
        continue;
      if (
        /hundred$/.test(match[0]) &&
        /^ (?:and|dollars|miles|times|people|percent|pounds|thousand|of|or|years ago)/.test(tail)
      )
        continue;
      if (
        /\b(?:score|scored|bp|hr|spo2|sat|pulse|rate|weight|weighs|iq|temp|glucose|o2|sbp|dbp|map|index|fio2|percentile)(?: (?:is|was|of|at))?[ :]{0,2}$/.test(
          lower.slice(Math.max(0, start - 18), start),
        )
      )
        continue;
      if (
        /^[ -]?(?:years?|yrs?)\b/.test(lower.slice(start).replace(/^[\d]+/, '')) &&
        !/old|of age|young/.test(match[0]) &&
        /^ (?:ago|later|earlier|since|from|of (?:experience|service|marriage|sobriety)|in|before|after|prison)/.test(
          tail,
        )
      )
        continue;
      found.push({ start, end, category: 'age', confidence, reason: REASON, cued: true, ofPatient: true });
    }
  }
  return [...found, ...behindNames(prepared)];
}

/** `Hildegarde, 91, …`, `Ann Lee (94)`: a figure behind a name. */
function behindNames(prepared: Prepared): Candidate[] {
  const { tokens, flags } = readingOf(prepared);
  const found: Candidate[] = [];
  for (let index = 2; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (
      token.kind !== 'number' ||
      !/^(?:9\d|1[01]\d)$/.test(token.text) ||
      !/^[,(]$/.test(tokens[index - 1]!.text) ||
      !/^[,;).]$/.test(tokens[index + 1]?.text ?? '') ||
      (tokens[index + 1]!.text === '.' && tokens[index + 2] && !tokens[index + 2]!.spaced)
    )
      continue;
    const name = tokens[index - 2]!;
    const bits = flags[index - 2]!;
    if (
      name.kind !== 'word' ||
      name.shape === 'lower' ||
      name.text.length < 3 ||
      (bits & (Flag.common | Flag.drug | Flag.term)) !== 0 ||
      ((bits & Flag.eponym) !== 0 && ((flags[index - 3] ?? 0) & Flag.first) === 0) ||
      ((bits & Flag.word) !== 0 && (bits & Flag.first) === 0 && (index < 3 || (flags[index - 3]! & Flag.first) === 0))
    )
      continue;
    if (name.shape === 'upper' && (bits & (Flag.first | Flag.last)) === 0) continue;
    found.push({
      start: token.start,
      end: token.end,
      category: 'age',
      confidence: 0.8,
      reason: REASON,
      cued: true,
      ofPatient: true,
    });
  }
  return found;
}
