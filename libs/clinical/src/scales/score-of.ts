import type { ScaleCode } from '../codes';
import type { ScaleAnswers, Score } from './score';
import { scoreItems } from './score-items';
import { scoreSubscores } from './score-subscores';
import { scoreTotal } from './score-total';

/** The score of a scale from what was answered. A missing answer makes it incomplete; an impossible one is refused. */
export function scoreOf(scale: ScaleCode, answers: ScaleAnswers): Score {
  if ('items' in answers) return scoreItems(scale, answers.items);
  if ('subscores' in answers) return scoreSubscores(scale, answers.subscores);
  return scoreTotal(scale, answers.total, answers.beside ?? {});
}
