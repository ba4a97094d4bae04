import type { Candidate, Prepared, Token } from '../../types';
import { before, isMeasured, matchesAt } from '../measures';
import { endWith, isDayOf, ordinalDay, withTime, withLead, YEAR_BEHIND } from './calendar';
import { monthNamed, type Month } from './month-names';

const REASON = 'This is a date of the calendar; say how many days after day 0 instead.';
/** A month alone is one when such a word stands before it. */
const IN_MONTH =
  /\b(?:in|since|until|till|by|before|after|from|during|around|about|through|thru|last|this|next|past|early|late|mid|beginning of|end of|start of|middle of|month of|back in|of|all|the) ?-?$/;
const IN_MONTH_LOWER =
  /\b(?:in|since|until|till|during|early|late|mid|last|next|before|after|by|beginning of|end of|start of|month of) ?-?$/;
const ANY_MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const TO = '(?:-|to|through|thru|until)';
/** The other end of a range of months. */
const MONTH_BEHIND = new RegExp(`^ ?${TO} ?(?:${ANY_MONTH})\\b`);
const MONTH_BEFORE = new RegExp(`\\b(?:${ANY_MONTH})\\.? ?${TO} ?$`);
const HABIT = /\b(?:every|each|any|most) $/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const JOINT = new Set(['-', '/', '.', '']);
const RANGE = new RegExp(
  String.raw`\s*(?:-|,|&|/|\bto\b|\bthrough\b|\bthru\b|\band\b|\bor\b|\buntil\b)\s*(?:the\s+)?(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d.:/%]|\w)`,
  'y',
);
const RANGE_BEFORE = /(?:^|[^\w./-])((?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)? ?(?:-|to|through|and|&|or|until) ?)$/;
const GLUED =
  /(?<![a-z0-9])(?:(?:[12]\d|3[01]|0?[1-9])(jan|feb|apr|jun|jul|aug|sept?|oct|nov)(?![a-z0-9])|(?:[12]\d|3[01]|0?[1-9])([./-])(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})\2(?:(?:19|20)\d\d|\d\d)|(?:[12]\d|3[01]|0?[1-9])[-/. ]?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}[-/. ]?(?:(?:19|20)\d\d|\d\d)|(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:[-/ ,]*(?:19|20)\d\d)?|(?:19|20)\d\d[-/. ](jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}[-/. ](?:[12]\d|3[01]|0?[1-9]))(?![a-z0-9])/y;

/** One of them has a day: "the May 3 session". */
const ONE_EVENT = /^ (?:session|visit|dose|infusion)(?!\w)/;

/** Parts of what is said about a month alone. */
const QUALIFIER = /(?:\b(?:early|late|mid)[ -])?(?:\b(?:last|next|this past|this|past) )?$/;
const withQualifier = (lower: string, start: number): number =>
  start - QUALIFIER.exec(before(lower, start, 20))![0].length;

interface Stretch {
  start: number;
  end: number;
}

/** The day before a month: "14 March", "the 14th of March", "fourteenth of March", "14-Mar". */
function dayBefore({ tokens, lower }: Prepared, at: number, month: Month): Stretch | undefined {
  let n = at - 1;
  const linked =
    tokens[n]?.lower === 'of' ||
    tokens[n]?.lower === 'de' ||
    tokens[n]?.text === '-' ||
    tokens[n]?.text === '.' ||
    tokens[n]?.text === '/' ||
    tokens[n]?.text === ',';
  const link = linked ? tokens[n]!.text : '';
  if (linked) n--;
  if (tokens[n]?.lower === 'day' && link === 'of') n--;
  const token = tokens[n];
  // "Nov. 28-Dec. 3"
  if (!token || (link === '-' && monthNamed(tokens[tokens[n - 1]?.text === '.' ? n - 2 : n - 1]?.lower ?? '')))
    return undefined;
  const ordinal = ordinalDay(token.lower);
  if (!ordinal && !(token.kind === 'number' && DAY.test(token.text) && link !== ',')) return undefined;
  if (token.kind === 'word' && link !== 'of' && tokens[n - 1]?.lower !== 'the') return undefined;
  if (
    !isDayOf(month.month, ordinal || Number(token.text)) ||
    (/\d[./-]$/.test(before(lower, token.start, 2)) && !RANGE_BEFORE.test(before(lower, token.start, 14)))
  )
    return undefined;
  let { start } = token;
  if (tokens[n - 1]?.text === '-' && /^(?:twenty|thirty)$/.test(tokens[n - 2]?.lower ?? ''))
    start = tokens[n - 2]!.start;
  if (ordinal && tokens[n - 1]?.lower === 'the' && start === token.start) ({ start } = tokens[n - 1]!);
  start -= RANGE_BEFORE.exec(before(lower, start, 14))?.[1]?.length ?? 0;
  return { start, end: tokens[at]!.start };
}

/** The day behind a month: "March 14", "March the 14th", "March 14-16", "Mar. 14". */
function dayBehind({ tokens, lower }: Prepared, at: number, month: Month): Stretch | undefined {
  let n = at + 1;
  while (n < at + 4 && (JOINT.has(tokens[n]?.text ?? ' ') || tokens[n]?.lower === 'the' || tokens[n]?.text === ','))
    n++;
  const token = tokens[n];
  if (!token || token.startsLine) return undefined;
  const spelled = /^(?:twenty|thirty)$/.test(token.lower) && tokens[n + 1]?.text === '-' ? tokens[n + 2] : undefined;
  const day =
    spelled && ordinalDay(spelled.lower) < 10
      ? ordinalDay(spelled.lower) && (token.lower === 'twenty' ? 20 : 30) + ordinalDay(spelled.lower)
      : ordinalDay(token.lower) || (token.kind === 'number' && DAY.test(token.text) ? Number(token.text) : 0);
  const end = spelled?.end ?? token.end;
  if (!day || !isDayOf(month.month, day)) return undefined;
  if (
    /^(?:[.:]\d|%|\/\d)/.test(lower.slice(end, end + 2)) ||
    (token.kind === 'number' && isMeasured(lower, end) && !ONE_EVENT.test(lower.slice(end, end + 12)))
  )
    return undefined;
  const range = endWith(RANGE, lower, end);
  return { start: token.start, end: range > end && !isMeasured(lower, range) ? range : end };
}

function isCapital(token: Token): boolean {
  return token.shape === 'title' || token.shape === 'upper';
}

/** How sure a month with neither day nor year is one. */
function alone(prepared: Prepared, token: Token, month: Month): number {
  const told = before(prepared.lower, token.start, 16);
  if (HABIT.test(told) || month.kind === 'foreign') return 0;
  if (month.kind === 'plain') return 0.75;
  if (token.lower === 'may' || token.lower === 'march') {
    if (!isCapital(token)) return /\b(?:in|since|until|till|during|early|late|mid) ?-?$/.test(told) ? 0.72 : 0;
    return IN_MONTH.test(told) &&
      !(token.lower === 'may' && /\b(?:this|about|of|next|after|before|through|the|all) $/.test(told))
      ? 0.75
      : 0;
  }
  if (MONTH_BEHIND.test(prepared.lower.slice(token.end, token.end + 20)) || MONTH_BEFORE.test(told))
    return isCapital(token) ? 0.7 : 0;
  if (month.kind === 'short' && token.shape === 'title' && /^(?:feb|apr|jul|aug|sept?|oct|nov)$/.test(token.lower))
    return 0.6;
  if (month.kind === 'short' && !isCapital(token))
    return /\b(?:in|since|until|till|early|late|mid|last) ?-?$/.test(told) && !/^(?:mar|dec)$/.test(token.lower)
      ? 0.7
      : 0;
  return (isCapital(token) ? IN_MONTH : IN_MONTH_LOWER).test(told) ? 0.75 : 0;
}

/** Words that are a month only as part of a date need more than a figure beside them. */
function isDoubtfulDay({ lower }: Prepared, token: Token, hasYear: boolean, day: string): boolean {
  if (hasYear || isCapital(token) || /[a-z]/.test(day)) return false;
  return (
    /^(?:may|mar|dec)$/.test(token.lower) &&
    !/\b(?:on|since|until|by|before|after|from|dated?|of|and|to|came|seen|saw|visit|dosed?|infusion|session|next|last|appt|due|labs|started|stopped|f\/u|follow-?up|til|till|met|called|called|returned|back|thru|through) $|, $/.test(
      before(lower, token.start, 12),
    )
  );
}

function dateAt(prepared: Prepared, at: number, month: Month): Candidate | undefined {
  const { tokens, lower, text } = prepared;
  const token = tokens[at]!;
  const earlier = dayBefore(prepared, at, month);
  const later =
    earlier && !/^ ?\d/.test(lower.slice(token.end, token.end + 2))
      ? undefined
      : earlier
        ? undefined
        : dayBehind(prepared, at, month);
  const { start } = earlier ?? token;
  const end =
    (later ?? token).end +
    (!later &&
    text[token.end] === '.' &&
    month.kind === 'short' &&
    /^\.,? ?(?:of )?(?:(?:19|20)\d\d|'\d\d)/.test(lower.slice(token.end, token.end + 12))
      ? 1
      : 0);
  let whole = endWith(YEAR_BEHIND, lower, end);
  if (whole === end && (earlier || later))
    whole = endWith(
      /(?:[-/]\d\d|,? ?(?:[4-9]\d|\d\d(?=[.;)\n]|$)))(?![\d.:/%-]|\w| ?(?:mg|min|day|week|year|y\b|hours|h\b))/y,
      lower,
      end,
    );
  if (whole > end && isMeasured(lower, whole)) whole = end;
  const hasYear = whole > end;
  const yearBefore = YEAR.test(tokens[at - 1]?.text ?? '') ? tokens[at - 1]!.start : undefined;
  if (!earlier && !later && !hasYear && yearBefore === undefined) {
    const confidence = alone(prepared, token, month);
    return confidence
      ? { start: withQualifier(lower, start), end: token.end, category: 'date', confidence, reason: REASON }
      : undefined;
  }
  if (month.kind === 'foreign' && !earlier && !(hasYear && isCapital(token))) return undefined;
  const day = earlier ? lower.slice(earlier.start, earlier.end) : later ? lower.slice(later.start, later.end) : '';
  if (day && isDoubtfulDay(prepared, token, hasYear, day)) return undefined;
  const timed = withTime(lower, endWith(/ (?:weekend|week)(?!\w)/y, lower, whole));
  return {
    start: withLead(lower, Math.min(start, yearBefore ?? start)),
    end: timed,
    category: 'date',
    confidence: 0.92,
    reason: REASON,
    cued: true,
  };
}

/** Dates that name their month. */
export function monthDates(prepared: Prepared): Candidate[] {
  const { tokens, lower } = prepared;
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const month = token.kind === 'word' ? monthNamed(token.lower) : undefined;
    const date = month && dateAt(prepared, at, month);
    if (date) candidates.push(date);
  }
  const places = tokens.filter(({ kind }) => kind === 'number' || kind === 'code').map(({ start }) => start);
  for (const match of matchesAt(lower, GLUED, places)) {
    if (/^(?:mar|dec|may|sep|jan)\d{1,2}$/.test(match[0]) && isMeasured(lower, match.index + match[0].length)) continue;
    candidates.push({
      start: match.index,
      end: withTime(lower, match.index + match[0].length),
      category: 'date',
      confidence: 0.9,
      reason: REASON,
      cued: true,
    });
  }
  return candidates;
}
