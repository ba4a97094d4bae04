import { Flag } from '../../data/flags';
import { flagsOf } from '../../data/lexicon';
import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { before, behind, isMeasured, matchesAt } from '../measures';
import { couldBeDayAndMonth, isDayAndMonth, isDayOf, withTime, withLead } from './calendar';

const REASON = 'This is a date of the calendar; say how many days after day 0 instead.';
const SEP = String.raw` ?[-/.|\\_] ?`;
const YEAR_FIRST = new RegExp(
  String.raw`(?<![\d./-])((?:1[89]|20)\d\d)(?:${SEP}(\d{1,2})${SEP}(\d{1,2})| (\d\d) (\d\d))(?!\d|[-/]\d)`,
  'y',
);
const YEAR_LAST = new RegExp(
  String.raw`(?<![\d./-]|\d,)(\d{1,2})( ?[-/.|\\_] ?)(\d{1,2})( ?[-/.|\\_] ?)((?:1[89]|20)\d\d|'?\d\d)(?!\d|[-/]\d|\.\d)`,
  'y',
);
const SPACED = /(?<![\d./-] ?)(\d\d?) (\d\d?) ((?:19|20)\d\d)(?! ?[\d/-])/y;
const COMPACT =
  /(?<![\w./-])(?:((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:t?\d{4,6}z?)?|(\d\d)(\d\d)((?:19|20)\d\d))(?![\w-]|[./]\d)/y;
const MONTH_YEAR = /(?<![\d./-] ?|\w)(0?[1-9]|1[0-2])( ?[/.-] ?)((?:19|20)\d\d)(?![\d/-]|\.\d)/y;
const YEAR_MONTH = /(?<![\w./-])((?:19|20)\d\d)[-/](0[1-9]|1[0-2])(?![\d/-]|\.\d)/y;
const RANGE_WITH_YEAR =
  /(?<![\w./,$-])\d{1,2}[/.]\d{1,2}(?:[/.](?:(?:19|20)\d\d|\d\d))? ?(?:-|to|through|thru|until|and) ?\d{1,2}[/.]\d{1,2}[/.](?:(?:19|20)\d\d|\d\d)(?![\d/-])/y;
const YEARLESS =
  /(?<![\w./,$-]|\d )(0?[1-9]|[12]\d|3[01])([/.-])(0?[1-9]|[12]\d|3[01])(?!\d)(?:(\)? ?(?:-|to|through|and|&|,|until) ?\(?)(0?[1-9]|[12]\d|3[01])([/.-])(0?[1-9]|[12]\d|3[01])(?![\w/%-]|[.,]\d)|(?![\w/%-]|[.,]\d))/y;
const QUARTER_SIGN = /q[1-4]|of (?:19|20)\d|-w\d|(?:early|mid|late) ?-?(?:19|20)/;
const QUARTER =
  /(?<!\w)(?:q[1-4][ /-]?(?:of )?'?(?:(?:19|20)\d\d|\d\d(?= ))|(?:19|20)\d\d[ -]?q[1-4]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|half|trimester|semester|week|month) of (?:19|20)\d\d|(?:19|20)\d\d-w\d\d(?:-\d)?|(?:early|mid|late) ?-?(?:19|20)\d\d(?=-\d))(?!\w)/g;

const BORN =
  /(?:\b(?:d\.?o\.?b|birth ?date|date of birth|born(?: on)?|birthday|birth|b ?day|d\.?o\.?d|d\.?o\.?s|d\.?o\.?a|doi|date of (?:death|service|admission|discharge|injury|surgery))\b[^\d\n]{0,14}|\bb\. ?)$/;
const SURE =
  /\b(?:on|dated?|since|until|till|as of|seen|admitted|discharged|born|week of|due|(?:re)?scheduled(?: for| to)?|starting|begun|began|started|stopped|ended|resumed|restarted|reviewed|expired|moved to|changed to|signed|missed|canceled|cancelled|f\/u|follow-?up|pick-?up|lmp|effective|expires?|exp|yesterday|today|tomorrow|appointment|appt|visit|mon|tues?|weds?|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[:.,]? ?\(?$|(?:\bdate|\bdos|\bdob|\blmp|\bedd|\bdoa):? ?\(?$/;
const LIKELY =
  /\b(?:started|stopped|resumed|increased|decreased|restarted|began|dc'?d|given|placed|removed) [^.;\n]{0,28}$|\b(?:by|before|after|from|between|and|through|thru|for|the|labs?|mri|ct|echo|ekg|surgery|session|note|call|intake|last|next|around|about|at|last seen|was|is)[:.,]? ?\(?$/;
const SCORE_BEFORE =
  /\b(?:pain|scores?|scored|rated?|rating|strength|scale|grade|murmur|apgar|vas|nrs|reflexes|power|item|items|stage|motor|phq|gad|pcl|mmse|moca|audit|dast|gcs|bp|pressure|ratio|vision|acuity|ratings?|mood|anxiety|energy|sleep|ham-?d|madrs|bdi|bai|isi|epworth|ymrs|aces?|cage|ciwa|cows|gaf|qids|c-?ssrs|bprs|panss|cgi|whodas|mdq|asrs|nihss|bishop|braden|morse|total|subscale|cadss|meq|caps|pcs|fss|stop-bang|ess|kps|ecog|urge|craving|cravings|intensity|severity|level|sud|suds|ef)\b[^;\n]{0,44}$/;
const PART_BEHIND =
  /^ ?(?:of|the|tab|tablet|dose|pill|cup|strength|lozenge|strip|mile|hour|an?|as|pain|systolic|murmur|in|inch|tsp|tbsp|teaspoon|pint|ns|saline|normal|life|pack|ppd|severity|score|points?|intensity|bilaterally|throughout|way|on the|reflex\w*|symmetric\w*|pulses?|positive|negative|correct|words|recall|objects|items?|criteria|sessions)\b|^ (?!(?:was|is|has|this|shows|says|needs|gets|feels|labs|vitals|notes|less)\b)[a-z]{2,}s\b/;
/** Words before a count. */
const COUNTED = /\b(?:of|score|to|over|only|a|an|got|had|=|is|was|are) ?$/;
/** An abbreviation that is no examination, right before figures, is the scale that they are a score of. */
const SCALE_BEFORE =
  /(?:^|[^\w-])(?!(?:MRI|CT|EKG|ECG|EEG|ER|ED|OR|DOB|DOS|DOA|DOD|LMP|EDD|ICU|PCP|AM|PM|ECHO|LABS?|ECT|TMS|US|DC|FU|PT|INR|ON|BY|TO|AND|AT|IN|FROM|SEEN|SINCE|DATE)\b)[A-Z][A-Z-]{1,4}(?:-?\d{1,2})?:? $/;
/** They make figures a score even behind "on". */
const SCORED = /\b(?:pain|strength|murmur|scored?|rated|reflexes)\b[^,;(]{0,14}$/;

/** A time of day right behind figures makes them a date. */
const TIMED = /^,? ?(?:at |@ ?)?(?:\d{1,2}:\d\d|\d{1,2} ?[ap]\.?m\b)/;
/** "Started … 2/6": a course of treatment begins on a day. */
const BEGAN = /\b(?:started|stopped|resumed|restarted|began|completed|finished|discontinued) [^.;,\n]{3,26} $/;
/** What has a day. */
const SESSION =
  /^ (?:session|visit|appointment|appt|note|labs?|infusion|dose|dosing|call|meeting|group|intake|mri|ct|scan|ekg|surgery|admission|discharge|email|message|incident|fall|relapse|follow)/;
/** Another date of the same form stands in the list before it. */
const LISTED = /\b(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01]|0?[1-9]),? (?:\([a-z ]{0,14})?(?:and )?$/;

/** A date with hyphens that ends its clause: "lithium 0.9 on 4-11, wants …". */
const HYPHENED_BEFORE = /\b(?:on|since|dated|seen|until|due|lmp|started|stopped|admitted|discharged) $/;
const CLAUSE_END = /^(?:[.,;)\n]|$)/;
/** How far a date reaches in its sentence to tell that like figures are one too. */
const NEAR = 45;
const MONTH_NEAR =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? ?\d{1,2}(?:st|nd|rd|th)?\b[^.;\n]{0,24}$/;
const SAME_PARTS = /\/(\d{1,2})(?:, ?(?:and )?| and | & )$/;
const SHARE = /\b(?:of|score|over|only|a|an|got|had|=) ?$/;

const found = (start: number, end: number, confidence: number, ofPatient = false): Candidate => ({
  start,
  end,
  category: 'date',
  confidence,
  reason: ofPatient ? 'This is a date of birth or of another event of a life.' : REASON,
  cued: confidence >= 0.8,
  ofPatient,
});

function whole(prepared: Prepared, match: RegExpExecArray, confidence: number): Candidate {
  const { lower } = prepared;
  const ofPatient = BORN.test(before(lower, match.index, 40));
  return found(
    withLead(lower, match.index),
    withTime(lower, match.index + match[0].length),
    ofPatient ? 0.97 : confidence,
    ofPatient,
  );
}

function yearLast(prepared: Prepared, match: RegExpExecArray): Candidate[] {
  const { lower } = prepared;
  const [text, first, sep1, second, sep2, year] = match as unknown as [string, string, string, string, string, string];
  const born = BORN.test(before(lower, match.index, 40));
  if (!(year.length === 4 ? couldBeDayAndMonth : isDayAndMonth)(Number(first), Number(second)) && !born) return [];
  if (year.length === 2 && !born && flagsOf(/([a-z]+) $/.exec(before(lower, match.index, 24))?.[1] ?? '') & Flag.drug)
    return [];
  if (sep1.trim() !== sep2.trim() && year.length < 4) return [];
  const short = year.length === 2;
  if (short && /[|\\_]/.test(sep1) && !born) return [];
  if (short && !born && isMeasured(lower, match.index + text.length)) return [];
  if (short && sep1.trim() !== '/' && first.length + second.length < 3 && !born)
    return [found(match.index, match.index + text.length, SURE.test(before(lower, match.index, 24)) ? 0.8 : 0)];
  if (short && sep1.includes(' ') && !born) return [];
  return [whole(prepared, match, 0.95)];
}

/** What stands around figures that could be a day and a month. */
interface Around {
  told: string;
  follows: string;
  small: boolean;
  padded: boolean;
  late: boolean;
}

/** Whether the words around say that figures are a score, a fraction or a count. */
function isScore(prepared: Prepared, start: number, end: number, { told, follows }: Around): boolean {
  if (TIMED.test(follows)) return false;
  if (isMeasured(prepared.lower, end) && !SESSION.test(follows)) return true;
  if (PART_BEHIND.test(follows)) return true;
  const sure = SURE.test(told);
  return (sure ? SCORED : SCORE_BEFORE).test(told) || (!sure && SCALE_BEFORE.test(before(prepared.text, start, 14)));
}

/** How sure it is that figures with a slash between them are a day and a month. */
function yearlessConfidence({ told, follows, small, padded, late }: Around): number {
  if (SURE.test(told)) return 0.85;
  if (TIMED.test(follows) || padded) return 0.75;
  if (BEGAN.test(told)) return 0.6;
  if (LISTED.test(told)) return 0.5;
  if (SESSION.test(follows) && (late || /\bthe $/.test(told))) return late ? 0.75 : 0.6;
  if (late && !COUNTED.test(told)) return 0.45;
  return LIKELY.test(told) && !small ? 0.5 : 0;
}

/** Day and month without a year: only where the words around speak of a date, for a fraction or a score looks the same. */
function yearless(prepared: Prepared, match: RegExpExecArray, besideDate = false): Candidate[] {
  const { lower } = prepared;
  const [text, first, sep, second, , third, , fourth] = match as unknown as [
    string,
    string,
    string,
    string,
    ...(string | undefined)[],
  ];
  if (!isDayAndMonth(Number(first), Number(second))) return [];
  const whole = match.index + text.length;
  // Quarters and thirds of a list: "1/4, 2/4".
  const told = before(lower, match.index, 40);
  const parts =
    !besideDate &&
    Number(second) <= 6 &&
    !SURE.test(told) &&
    ((second === fourth && /[,&]|and/.test(text)) || SAME_PARTS.exec(told)?.[1] === second);
  const isRange = third !== undefined && isDayAndMonth(Number(third), Number(fourth)) && sep === '/' && !parts;
  const end = third === undefined || isRange ? whole : match.index + first.length + sep.length + second.length;
  if (BORN.test(told)) return [found(match.index, withTime(lower, end), 0.85, true)];
  const padded = first.startsWith('0') && second.length === 2;
  const around = {
    told,
    follows: behind(lower, whole, 18),
    small: Number(second) <= 10 && !first.startsWith('0') && !second.startsWith('0'),
    padded,
    late: Number(second) > 10,
  };
  if (
    sep === '-' &&
    third === undefined &&
    HYPHENED_BEFORE.test(told) &&
    CLAUSE_END.test(behind(lower, end, 1)) &&
    !SCORE_BEFORE.test(told)
  )
    return [found(match.index, end, 0.5)];
  if (sep !== '/' || parts || isScore(prepared, match.index, whole, around)) return [];
  const confidence = Math.max(
    yearlessConfidence(around),
    isRange ? 0.75 : 0,
    besideDate && !SHARE.test(told) ? 0.5 : 0,
  );
  return confidence ? [found(withLead(lower, match.index), withTime(lower, end), confidence)] : [];
}

/** Dates written in figures. */
export function numericDates(prepared: Prepared): Candidate[] {
  const { lower, figures } = prepared;
  const all = (pattern: RegExp): RegExpExecArray[] => matchesAt(lower, pattern, figures);
  const days = all(YEARLESS);
  const sure = days.flatMap((match) => yearless(prepared, match));
  const beside = ({ index }: RegExpExecArray): boolean =>
    sure.some(({ end }) => end <= index && index - end < NEAR && !/[.;\n]/.test(lower.slice(end, index))) ||
    MONTH_NEAR.test(before(lower, index, NEAR));
  return [
    ...all(YEAR_FIRST)
      .filter((match) => couldBeDayAndMonth(Number(match[2] ?? match[4]), Number(match[3] ?? match[5])))
      .map((match) => whole(prepared, match, 0.95)),
    ...all(YEAR_LAST).flatMap((match) => yearLast(prepared, match)),
    ...all(SPACED)
      .filter((match) => isDayAndMonth(Number(match[1]), Number(match[2])))
      .map((match) => whole(prepared, match, 0.75)),
    ...all(COMPACT)
      .filter((match) =>
        match[1] ? isDayOf(Number(match[2]), Number(match[3])) : isDayAndMonth(Number(match[4]), Number(match[5])),
      )
      .map((match) => whole(prepared, match, 0.75)),
    ...all(MONTH_YEAR)
      .filter((match) => !isMeasured(lower, match.index + match[0].length))
      .map((match) => whole(prepared, match, match[2]!.includes('.') ? 0.5 : 0.85)),
    ...all(YEAR_MONTH).map((match) =>
      whole(
        prepared,
        match,
        Number(match[2]) > Number(match[1]!.slice(2)) &&
          match[0].includes('-') &&
          Number(match[2]) - Number(match[1]!.slice(2)) < 4
          ? 0.5
          : 0.85,
      ),
    ),
    ...all(RANGE_WITH_YEAR).map((match) => whole(prepared, match, 0.9)),
    ...sure,
    ...days.flatMap((match) => (beside(match) ? yearless(prepared, match, true) : [])),
    ...(QUARTER_SIGN.test(lower) ? matchesOf(lower, QUARTER) : []).map((match) =>
      found(match.index, match.index + match[0].length, 0.85),
    ),
    ...bornInFigures(prepared),
  ];
}

/** "DOB 031473", "DOB 5 12 80": behind such a word any six figures are a date. */
function bornInFigures({ lower }: Prepared): Candidate[] {
  return [
    ...matchesOf(
      lower,
      /\b(?:d\.?o\.?b\.?|d\.?o\.?d\.?|d\.?o\.?s\.?|d\.?o\.?a\.?|date of (?:birth|death|service|admission|discharge)|birth ?date|birthday|born)[^\w\n]{0,4}(?:is |was |on |the )?((?:\d{6}|\d{8}|\d{1,2} \d{1,2} \d{2,4}|\d{1,2}[/-]\d\d|(?:(?:oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|and)[ ,-]{0,2}){3,10}))(?!\d)/g,
    ),
  ].map((match) => found(match.index + match[0].length - match[1]!.length, match.index + match[0].length, 0.95, true));
}
