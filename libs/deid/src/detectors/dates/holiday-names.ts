/** Days of the calendar by the name of their feast, as they are written; what stands in brackets with ? may be missing. */
const HOLIDAYS = [
  'christmas(?: eve| day| morning| night| week| break| party| dinner)?', 'xmas(?: eve| day)?', 'x-mas', 'thanks ?giving(?: day| week(?:end)?| dinner| break)?', 'halloween(?: night)?', "hallowe'en",
  'easter(?: sunday| monday| weekend| week)?', 'good friday', 'palm sunday', 'ash wednesday', 'mardi gras', "new year'?s?(?:'s)? (?:eve|day)", 'new years', 'nye', "valentine'?s?(?:'s)? day",
  'independence day', '(?:fourth|4th) of july(?: weekend| week)?', 'labou?r day(?: weekend)?', 'memorial day(?: weekend)?', "veterans?'? day", 'remembrance day', 'armistice day', "mother'?s'? day", "father'?s'? day",
  'hanukkah', 'chanukah', 'passover', 'ramadan', 'eid(?:[ -]al[ -](?:fitr|adha))?', 'diwali', 'deepavali', 'holi', 'navratri', 'yom kippur', 'rosh hashanah?', 'purim', 'sukkot', 'juneteenth',
  "(?:st|saint)\\.? patrick'?s day", 'mlk day', 'martin luther king(?:,? jr\\.?)? day', "presidents?'?(?:'s)? day", 'columbus day', "indigenous peoples'? day", 'boxing day', 'cinco de mayo', '(?:chinese|lunar) new year', 'tet', 'kwanzaa',
  'ascension day', 'pentecost', "all (?:saints|souls)'?(?: day)?", 'black friday', 'cyber monday', 'groundhog day', "april fools'?(?: day)?", 'earth day', 'super bowl(?: sunday)?', 'guy fawkes night', 'bonfire night', 'bastille day', 'canada day', 'australia day', 'anzac day',
  'd[ií]a de (?:los )?muertos', 'day of the dead', 'oktoberfest', 'burning man', 'spring break', 'bank holiday(?: weekend)?',
];

/** A holiday that begins at the place asked for. */
export const HOLIDAY = new RegExp(`(?<![\\w-])(?:${HOLIDAYS.join('|')})(?!\\w)`, 'y');

/** How holidays begin: no other word is worth a look. */
export const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...HOLIDAYS.map((holiday) => /^[a-z]+/.exec(holiday)?.[0] ?? ''), 'thanksgiving',
  ...['x', 'thanks', "hallowe'en", "valentine's", 'valentines', "veteran's", "mother's", 'mothers', "father's", 'fathers', "president's", "year's", 'labor', 'fourth', '4th', 'st', 'saint', 'chinese', 'lunar', 'dia', 'día', "veterans'", "presidents'"],
]);

/** Words that are holidays only where a time is told. */
export const SHORT_HOLIDAY = /^(?:tet|holi|eid|come|nye|purim)$/;
