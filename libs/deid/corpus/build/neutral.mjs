// What counts neither way (README): characters around, inside or apart from the marked spans that an engine may cover or leave.
const STATES_AND_COUNTRIES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York State|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington State|West Virginia|Wisconsin|Wyoming|USA|Canada|Mexico|England|Scotland|Wales|Ireland|France|Germany|Poland|Ukraine|India|Pakistan|Vietnam|Nigeria|Ghana|Kenya|Ethiopia|Brazil|Peru|Colombia|Guatemala|Honduras|El Salvador|Philippines|Japan|China|Korea|Iran|Iraq|Afghanistan|Syria|Israel|Russia|Australia|Somalia|Haiti|Jamaica|Cuba|Puerto Rico|Midwest|New England';

/** Anywhere outside a span: weekdays alone, bare years, ages under 90, states and countries. */
const ANYWHERE = [
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?(?=,? ))/gi,
  /\b(?:19|20)\d\d\b(?!\s?(?:mg|mcg|ml|mL|U|kcal|cal))/g,
  /\b[1-8]?\d[- ]?(?:y\/?o\b|yo[mf]?\b|y\.o\.?|years?[- ]old|yr[- ]old|yrs? old)|\b(?:aged?|turned) [1-8]?\d\b|\b[1-8]\d ?[MF]\b/gi,
  new RegExp(`\\b(?:${STATES_AND_COUNTRIES})\\b`, 'g'),
];

/** Inside a marked span: articles, titles, weekdays, times, joints of a name. */
const INSIDE = {
  DATE: /^(?:(?:the|on|in|around|last|early|late|mid|second|first|week|night|day|after|of|before)[\s-]+)+|\b(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Satur|Sun)(?:day)?\b[,.]?|,? (?:at )?\d{1,2}(?::\d\d|(?= ?[ap]m))(?: ?[ap]m)?$|\bof\b/g,
  NAME: /^(?:(?:Drs?|Mrs?|Ms|Mx|Prof|Lt|Col|Sgt|Fr|Father|Pastor|Nurse|Officer|Chief|Bishop|Sister|Judge|RN|dr|mrs?|ms|DR|MRS?)\b\.?\s*)+|\.$|[\^_+/]|%20/g,
  AGE_OVER_89: /^in (?:their|her|his) |[ -](?:y\/o|yrs?|years?)(?:[ -]old)?\b/g,
  LOCATION: /^the |\bcorner of\b/g,
  ORG: /^(?:the|The) /g,
  OTHER: /^the only |^the /g,
};

const PLACES = ['LOCATION', 'ORG'];
/** Directly before a span: titles, cue words, "since", an opening bracket. */
const BEFORE = [
  [
    ['NAME'],
    /\b(?:Drs?|DR|dr|Mrs?|MR|MRS|mr|mrs|Ms|MS|ms|Miss|Prof|Sgt|Cpl|Capt|Lt|Col|Fr|Rev|Sr|Rabbi|Pastor|Father|Sister|Nurse|Officer|Deputy|Judge|Mx|Sir|Lady|Opa|Oma|Aunt|Auntie|Uncle|[Tt]ía|abuela|Missus|Pastor|PASTOR)\.?\s*$/,
  ],
  [
    ['ID', 'PHONE'],
    /(?:\b(?:last ?4|UHID-|[Ll]oan|docket|ext|MRN|SSN|DEA|NPI|VIN|IMEI|UDI|S\/N|SN|MAC|LIC|DL)|#|No\.|no\.)\s*[:#.]*\s*$/,
  ],
  [['AGE_OVER_89'], /\bin (?:their|her|his) $/],
  [['DATE'], /\b(?:(?:\w+ (?:days?|weeks?) |the day )(?:before|after)|since|until|by|the|yesterday,?) \(?$/i],
  [null, /[("'“‘@#+|~/_*\[]+$/],
];

/** Directly after a span: possessive, degree, time of day, "years old", state, a closing bracket or stop. */
const AFTER = [
  [['NAME'], /^(?:(?:['’]s?|s)(?!\w)|\.(?=\s|,|$)|,? (?:MD|DO|PhD|PsyD|LCSW|LMFT|NP|PMHNP|RN|PharmD|LPC)\b)/],
  [['DATE'], /^(?: weekend\b| eve\b| \+0000|,? (?:at|@)? ?\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?| (?:at )?\d{1,2} ?[ap]m)/i],
  [['AGE_OVER_89'], /^[\s\u200b-]*(?:y\/?o\b|yo\b|yrs?\b|years?\b)(?:[ -]old)?/],
  [PLACES, /^ (?:reservation|plant|shelter|trial|trailer park)\b/],
  [
    ['LOCATION'],
    /^,? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b/,
  ],
  [null, /^[)"'”’\].,;]+/],
];

const BETWEEN = /^(?:[\s,.;:()/\-–]*| in )$/;

/** The neutral ranges of `text`, given its marks (spans, and what the author marked `~`, in order). Sorted, merged. */
export function neutralRanges(text, spans, marks) {
  const ranges = marks.filter((m) => !m.label).map(({ start, end }) => ({ start, end }));
  const inSpan = (start, end) => spans.some((s) => s.start < end && s.end > start);
  const add = (start, end) => {
    if (end > start && !inSpan(start, end)) ranges.push({ start, end });
  };
  for (const pattern of ANYWHERE) for (const m of text.matchAll(pattern)) add(m.index, m.index + m[0].length);
  for (const span of spans) {
    const before = text.slice(0, span.start),
      after = text.slice(span.end);
    const applies = ([labels]) => labels === null || labels.includes(span.label);
    if (INSIDE[span.label])
      for (const m of text.slice(span.start, span.end).matchAll(INSIDE[span.label]))
        ranges.push({ start: span.start + m.index, end: span.start + m.index + m[0].length });
    for (const [, pattern] of BEFORE.filter(applies))
      add(before.search(pattern) < 0 ? span.start : before.search(pattern), span.start);
    for (const [, pattern] of AFTER.filter(applies)) add(span.end, span.end + (pattern.exec(after)?.[0].length ?? 0));
  }
  marks.forEach((mark, i) => {
    const next = marks[i + 1];
    if (next && BETWEEN.test(text.slice(mark.end, next.start))) add(mark.end, next.start);
  });
  return merge(ranges);
}

function merge(ranges) {
  const out = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out;
}
