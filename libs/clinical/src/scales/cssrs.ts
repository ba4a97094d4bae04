import type { CodeOf, Coded, SuicideLevel } from '../codes';
import type { Absent } from '../values';
import type { Sourced } from './definition';
import { isUnanswered } from './score';

/**
 * The screener's answers under neutral names: its wording belongs to the Columbia Lighthouse Project (licence, G).
 * `raises`: the level of a yes; `upTo`: the level that a yes may lead to, as it opens further questions.
 */
export const CSSRS_ITEMS = [
  { code: 'q1', label: 'Ideation, level 1', raises: 'low', upTo: 'low' },
  { code: 'q2', label: 'Ideation, level 2', raises: 'low', upTo: 'high' },
  { code: 'q3', label: 'Ideation, level 3', raises: 'moderate', upTo: 'moderate' },
  { code: 'q4', label: 'Ideation, level 4', raises: 'high', upTo: 'high' },
  { code: 'q5', label: 'Ideation, level 5', raises: 'high', upTo: 'high' },
  { code: 'q6Lifetime', label: 'Behavior, ever', raises: 'moderate', upTo: 'high' },
  { code: 'q6ThreeMonths', label: 'Behavior, last 3 months', raises: 'high', upTo: 'high' },
] as const satisfies readonly (Coded & { raises: SuicideLevel; upTo: SuicideLevel })[];

export const CSSRS_SCREENER = {
  code: 'cssrs_screen',
  label: 'C-SSRS screener',
  rater: 'clinician',
  loinc: '93374-7',
  licence: { itemText: false, note: 'Columbia Lighthouse Project; electronic wording needs permission' },
  source: 'Columbia screener triage (CSSRS)',
  ver: 'V',
} as const satisfies Sourced & Record<string, unknown>;

export type CssrsItem = CodeOf<typeof CSSRS_ITEMS>;
export type CssrsAnswers = Readonly<Partial<Record<CssrsItem, boolean | Absent | null>>>;

/** A level, or the level that the answers given reach at least and the items that could still raise it. */
export type CssrsTriage =
  | { readonly state: 'complete'; readonly level: SuicideLevel }
  | { readonly state: 'incomplete'; readonly atLeast: SuicideLevel; readonly missing: readonly CssrsItem[] };

const LEVELS: readonly SuicideLevel[] = ['none', 'low', 'moderate', 'high'];
const rank = (level: SuicideLevel): number => LEVELS.indexOf(level);

/**
 * Triage by the greatest level of an item answered with yes. Items 3 to 5 are asked only after a yes to item 2, and
 * behavior of the last three months only after a yes to behavior ever. What was not asked is never taken for a no.
 */
export function cssrsLevelOf(answers: CssrsAnswers): CssrsTriage {
  const yes = CSSRS_ITEMS.filter(({ code }) => answers[code] === true);
  const level = yes.reduce<SuicideLevel>((high, { raises }) => (rank(raises) > rank(high) ? raises : high), 'none');
  const missing = CSSRS_ITEMS.filter(
    ({ code, upTo }) => isUnanswered(answers[code]) && isAsked(code, answers) && rank(upTo) > rank(level),
  ).map(({ code }) => code);
  return missing.length > 0 ? { state: 'incomplete', atLeast: level, missing } : { state: 'complete', level };
}

function isAsked(item: CssrsItem, answers: CssrsAnswers): boolean {
  if (item === 'q6ThreeMonths') return answers.q6Lifetime !== false;
  return !['q3', 'q4', 'q5'].includes(item) || answers.q2 !== false;
}
