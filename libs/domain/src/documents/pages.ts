/** Where a stretch stands on its page, in points; `y` is its baseline and grows upwards, `height` that of its letters. */
export interface PageBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A stretch of text as a PDF reader gives it, in the order of the page. */
export interface PageItem {
  text: string;
  /** A line ends behind it. */
  endsLine: boolean;
  /** Without it, stretches of a line are joined as they are. */
  at?: PageBox;
}

const CONTROL = /\p{Cc}/u;
/** Of the height of the letters: two stretches that are farther apart are two words. */
const WORD_GAP = 0.18;
/** A raised or lowered stretch is smaller than what it belongs to, and close to it. */
const SMALLER = 0.85;
const CLOSE = 0.6;

const signs = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((sign, place) => [sign, [...to][place]!]));
const RAISED = signs('0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ');
const LOWERED = signs('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

/** The text of a PDF: its pages one after the other, an empty line between. Control characters mean nothing there and go. */
export function textOfPages(pages: readonly (readonly PageItem[])[]): string {
  return pages
    .map(textOfPage)
    .filter((text) => text !== '')
    .join('\n\n');
}

const withoutControls = (text: string): string => [...text].filter((character) => !CONTROL.test(character)).join('');

/** How a stretch goes on from the one before it. */
type Joint = 'same' | 'raised' | 'lowered' | 'line';

function textOfPage(items: readonly PageItem[]): string {
  let text = '';
  let ends = false;
  /** What was written last, and what stood last on the line itself. */
  let [last, body]: (PageBox | undefined)[] = [];
  for (const { text: given, endsLine, at } of items) {
    const words = withoutControls(given);
    if (words === '' || (words.trim() === '' && ends)) {
      ends ||= endsLine;
      continue;
    }
    const joint = jointOf(body, last, at, ends);
    if (joint === 'line') text += '\n';
    else if (joint === 'same' && last && at && isApart(last, at) && !/\s$/.test(text) && !/^\s/.test(words))
      text += ' ';
    text += joint === 'raised' || joint === 'lowered' ? scripted(words, joint, text) : words;
    if (joint === 'line' || joint === 'same') body = at;
    last = at;
    ends = endsLine;
  }
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** A line ends where the reader says so, except around an exponent or an index, which stand on a line of their own for it. */
function jointOf(body: PageBox | undefined, last: PageBox | undefined, at: PageBox | undefined, ends: boolean): Joint {
  if (!body || !last || !at) return ends ? 'line' : 'same';
  const follows = at.x >= last.x + last.width / 2 && at.x - (last.x + last.width) < CLOSE * body.height;
  const above = at.y - body.y;
  if (follows && at.height > 0 && at.height < SMALLER * body.height && Math.abs(above) < body.height) {
    if (above > 0.1 * body.height) return 'raised';
    if (above < -0.05 * body.height) return 'lowered';
  }
  const backOnLine = last !== body && follows && Math.abs(above) < 0.1 * body.height;
  return ends && !backOnLine ? 'line' : 'same';
}

const isApart = (last: PageBox, at: PageBox): boolean =>
  at.x - (last.x + last.width) > WORD_GAP * Math.max(last.height, at.height) &&
  Math.abs(at.y - last.y) < 0.5 * Math.max(last.height, at.height);

/** An exponent or an index in the signs that Unicode has for them, so that it joins no other figure. */
function scripted(words: string, joint: 'raised' | 'lowered', before: string): string {
  const table = joint === 'raised' ? RAISED : LOWERED;
  if ([...words.trim()].every((sign) => table.has(sign)))
    return [...words.trim()].map((sign) => table.get(sign)!).join('');
  return /\d$/.test(before) && /^\d/.test(words) ? `${joint === 'raised' ? '^' : '_'}${words}` : words;
}
