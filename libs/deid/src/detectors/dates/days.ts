import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { before, behind, matchesAt } from '../measures';
import { endWith, withLead, withTime, YEAR_BEHIND } from './calendar';
import { FIRST_WORDS, HOLIDAY, SHORT_HOLIDAY } from './holiday-names';

const REASON = 'A day tied to an event is a date; say how many days after day 0 instead.';
/** It makes a holiday one certain day: its position to an event. */
const TIED =
  /(?:\b(?:since|around|about|on|before|after|during|at|over|until|till|by|last|this|this past|past|next|the day of|night of|eve of|week of|weekend of|weekend after|weekend before|near|through|from|between|following|prior to|come|for)(?: the)? (?:last |this |this past |past |next |her |his |their |our )?)$/;
/** Parts of that which belong to what is found. */
const QUALIFIER =
  /(?:\b(?:since|around)(?: (?:last|this past|this|past))?|\b(?:last|this past|this|past|next)|\b(?:the )?(?:(?:two|three|four|five|six|a few|\d{1,2}) )?(?:days?|weeks?|weekend|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:before|after|of|following)(?: last| this)?) $/;
/** A noun behind a holiday makes it a kind of thing: a lily, a cactus, a candy. */
const THING_BEHIND =
  /^ (?!(?:is|was|were|are|and|or|but|so|when|where|because|since|until|before|after|with|for|to|at|in|on|by|from|he|she|they|we|i|it|this|last|every|each|too|morning|night|evening|afternoon|weekend|again|alone|fell|felt|marked|brought|came)\b)[a-z]/;
const SEASON_WORD = /spring|summer|autumn|winter|fall/;
const SEASON =
  /(?<![\w-])(?:(?:the )?(?:early|late|mid)[ -])?(?:the )?(?:spring|summer|autumn|fall|winter)(?:time)?(?: (?:of |in )?(?:this past year|last year|this year|(?:the )?(?:19|20)\d\d|'\d\d)|,? (?:19|20)\d\d)(?!\d|-\d)|(?<!\w)(?:19|20)\d\d (?:spring|summer|autumn|winter)(?!\w)|(?<!\w)(?:in|since|until|by) the (?:(?:early|late) )?(?:spring|summer|autumn|fall|winter)(?! (?:months|time|of|is|are))(?!\w)|(?<!\w)(?:since |around )?(?:last|this past|this coming) (?:spring|summer|autumn|winter|fall)(?!\w)/g;
const OWN_FALL = /\b(?:her|his|their|my|your|a|the|second|third|'s|second-to|since her|since his) $/;
const NTH_SIGN =
  /the (?:\d{1,2}(?:st|nd|rd|th)|(?:twenty-|thirty-)?[a-z]{2,8}(?:first|second|third|th)\b|first|second|third|fifth|sixth|ninth|tenth)/;
const BEFORE_SPELLED_DAY = new Set(['on', 'by', 'until', 'til', 'since', 'due', 'dated']);
const SPELLED_DAY =
  /(?<!\w)(?:on|by|until|til|since|due|dated) the (?:(?:twenty|thirty)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)(?: of (?:this|last|next|the) month)?(?=\s*(?:[.;!?\n]|$))/y;
const NTH =
  /(?<!\w)(?:on|by|until|till?|since|before|after|from|due|through|for|of|around|starting|beginning|effective|dated|scheduled for|lmp|period|dob|appt|appointment|session|visit|(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?) (the ([12]?\d|3[01])(?:st|nd|rd|th)(?: of (?:this|last|next|the|that|every|each) month)?)(?![\w-])/g;
/** A later day of the month closes the clause: "EKG from the 19th." */
const CLOSING =
  /(?<=\w )the (?:[12]\d|3[01]|[4-9])th(?=\s*(?:[.,;:)!?\n]|$))|(?:seen|admitted|discharged|started|stopped|back|came|fell|born|died|returned|arrived|left|met|showed|missed|cancelled|canceled|rescheduled|dosed|infused|relapsed|quit) the (?:[12]?\d|3[01])(?:st|nd|rd|th)(?=\s*(?:[.,;:)!?\n]|$))/g;
const NOUN_BEHIND =
  /^ (?!(?:at|in|on|of this|of last|of next|of the month|and|but|so|or|because|for|with|to|from|when|which|she|he|they|we|i|it|per|by|after|before|if|since|as|is|was|will|works|due|until|then|then|about|around|via|who|again|instead|also|only|please|ok|okay|would|should|can|could|no|not|that|the|this|there|still|just|shows|showed|reads|revealed|looked|had|has|went|came|said|says)\b)[a-z0-9]/;
const EVENT =
  /\b(?:born|died|admitted|discharged|hospitali[sz]ed|arrested|married|divorced|accident|crash|surgery|operated|overdosed?|intubated|extubated|collapsed|shooting|attacked|assaulted|deliver(?:ed|y)|funeral|wedding|transferred|presented|attempted|flight|court|hearing|appointment)\b[^.;\n]{0,24}\b(?:on|last|this past|next|since) $/;
const WEEKDAY =
  /(?<!\w)(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:morning|afternoon|evening|night))?(?!\w)/g;

const found = (start: number, end: number, confidence: number): Candidate => ({
  start,
  end,
  category: 'date',
  confidence,
  reason: REASON,
});

/** Words of care and of what happens to a body or a life: only with one of them does a holiday tell when something was. */
const HAPPENED =
  /\b(?:admi\w+|discharg\w+|hospitali\w+|overdos\w+|relaps\w+|surg\w+|operat\w+|seizures?|stroke|attempt\w*|suicid\w+|died|dies|death|passed|born|birth|deliver\w*|fell|fall|falls|collaps\w+|crash\w*|accident|injur\w+|assault\w*|arrest\w*|married|divorc\w+|wedding|funeral|diagnos\w+|infus\w+|dos(?:e|ed|es|ing)|lozenges?|session|intake|symptoms?|pain|headaches?|bleed\w*|infection|covid|flu|er|ed|icu|hospital|clinic|visit\w*|seen|start\w*|stopp\w*|began|begun|meds?|sober|drink\w*|drank|us(?:ed|ing)|detox\w*|rehab|panic|episodes?|manic|mania|depress\w*|cut|cutting|crisis|appointment|appt|follow\w*|return\w*|onset|worse\w*|miscarr\w+|pregnan\w+|lmp|patient|pt|client|lost|laid|quit|shot|shooting|fire|flood|present\w*|transfer\w*|ect|ketamine|esketamine|therapy|treatment|since|until|til|last|sick|ill|fever|vomit\w*|rash|weight|sleep|slept|mood|home|mom|dad|wife|husband|son|daughter|sister|brother)\b/;

/** Whether the sentence around says that something happened then. */
function isEventful(lower: string, start: number, end: number): boolean {
  const opens =
    Math.max(
      lower.lastIndexOf('. ', start),
      lower.lastIndexOf('\n', start),
      lower.lastIndexOf('? ', start),
      start - 200,
    ) + 1;
  const rest = /[.?!\n]/.exec(lower.slice(end, end + 160));
  const sentence = start - Math.max(0, opens) + (rest?.index ?? Math.min(160, lower.length - end));
  // A note in a word or two: "around Thanksgiving".
  if (sentence < 8) return true;
  return (
    HAPPENED.test(lower.slice(Math.max(0, opens), start)) || HAPPENED.test(lower.slice(end, end + (rest?.index ?? 160)))
  );
}

function holidays({ text, lower, tokens }: Prepared): Candidate[] {
  const places = tokens.filter((token) => FIRST_WORDS.has(token.lower)).map(({ start }) => start);
  return matchesAt(lower, HOLIDAY, places).flatMap((match) => {
    const end = match.index + match[0].length;
    const dated = endWith(YEAR_BEHIND, lower, end);
    const told = before(lower, match.index, 30);
    const start = match.index - (QUALIFIER.exec(told)?.[0].length ?? 0);
    if (dated > end) return [found(start, dated, 0.9)];
    if (SHORT_HOLIDAY.test(match[0]) && !TIED.test(told)) return [];
    if (start < match.index) return [found(start, end, 0.8)];
    if (TIED.test(told))
      return / on (?:the )?$/.test(` ${told}`) || isEventful(lower, match.index, end)
        ? [found(match.index, end, 0.72)]
        : [];
    return /^[A-Z]/.test(text[match.index]!) && !THING_BEHIND.test(behind(lower, end, 14))
      ? [found(match.index, end, 0.4)]
      : [];
  });
}

function seasons({ lower }: Prepared): Candidate[] {
  if (!SEASON_WORD.test(lower)) return [];
  return matchesOf(lower, SEASON).flatMap((match) => {
    const dated = /\d|year/.test(match[0]);
    if (
      !dated &&
      match[0].endsWith('fall') &&
      (OWN_FALL.test(before(lower, match.index, 12)) ||
        /^ (?:was|from|on|off|in|risk|at|when|with|at|down)\b/.test(behind(lower, match.index + match[0].length, 8)))
    )
      return [];
    if (match[0].startsWith('fall in') && /\b(?:a|her|his|their|the|from|after) $/.test(before(lower, match.index, 8)))
      return [];
    const lead = /^(?:the |in )/.exec(match[0])?.[0].length ?? 0;
    return [
      found(match.index + lead, match.index + match[0].length, dated ? 0.85 : match[0].includes('the ') ? 0.4 : 0.7),
    ];
  });
}

/** "The 14th" of a month that is known to those who talk. */
function daysOfTheMonth({ lower, tokens }: Prepared): Candidate[] {
  if (!NTH_SIGN.test(lower)) return [];
  const closing = matchesOf(lower, CLOSING).map((match) =>
    found(match.index + match[0].indexOf('the '), match.index + match[0].length, 0.45),
  );
  const told = matchesOf(lower, NTH).flatMap((match) => {
    const end = match.index + match[0].length;
    const start = end - match[1]!.length;
    if (match[1]!.includes('month')) return [found(start, end, /every|each/.test(match[1]!) ? 0.4 : 0.85)];
    if (NOUN_BEHIND.test(behind(lower, end, 14)) || /^(?:-|\/| percentile)/.test(behind(lower, end, 12))) return [];
    return [
      found(
        withLead(lower, start),
        withTime(lower, end),
        /^(?:on|by|un?til|due|dated|lmp|mon|tue|wed|thu|fri|sat|sun)/.test(match[0]) ? 0.75 : 0.5,
      ),
    ];
  });
  const spelled = matchesAt(
    lower,
    SPELLED_DAY,
    tokens
      .filter((token, at) => BEFORE_SPELLED_DAY.has(token.lower) && tokens[at + 1]?.lower === 'the')
      .map(({ start }) => start),
  ).map((match) => found(match.index + match[0].indexOf('the '), match.index + match[0].length, 0.5));
  return [...told, ...closing, ...spelled];
}

/** A weekday is a date when the sentence ties an event of a life to it. */
function weekdays({ lower }: Prepared): Candidate[] {
  return (lower.includes('day') ? matchesOf(lower, WEEKDAY) : [])
    .filter((match) => EVENT.test(before(lower, match.index, 60)))
    .map((match) => found(match.index, match.index + match[0].length, 0.4));
}

/** Holidays, seasons, days of the month and weekdays that are tied to something that happened. */
export const namedDays = (prepared: Prepared): Candidate[] => [
  ...holidays(prepared),
  ...seasons(prepared),
  ...daysOfTheMonth(prepared),
  ...weekdays(prepared),
];
