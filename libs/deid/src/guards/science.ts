import type { Category } from '../categories';
import { matchesOf } from '../matches';
import type { Prepared, Shield } from '../types';

const NAMES: ReadonlySet<Category> = new Set<Category>(['name', 'place', 'organisation']);

/** Year and volume: what stands before them is the title of a journal. */
const VOLUME = /(?:19|20)\d\d ?; ?\d{1,4} ?[(:]/g;
const TITLE = /(?:[A-Za-z]{1,14}\.? ){1,6}$/;
const LONGEST_TITLE = 90;
/** Antigens and antibodies in short: `HCV Ab`, `HIV-1/2 Ag/Ab`. */
const ANTIBODIES = /\b[A-Z][A-Za-z]{1,4}(?:-?\d(?:\/\d)?)? (?:Ag|Ab)(?:\/(?:Ag|Ab))?\b/g;

/** Titles of journals in references and names of assays. */
export const science = ({ text }: Prepared): Shield[] => [
  ...matchesOf(text, VOLUME).flatMap(({ index }) => {
    const title = TITLE.exec(text.slice(Math.max(0, index - LONGEST_TITLE), index))?.[0];
    return title ? [{ start: index - title.length, end: index, against: NAMES }] : [];
  }),
  ...matchesOf(text, ANTIBODIES).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    against: NAMES,
  })),
];
