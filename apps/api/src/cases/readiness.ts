import { openingObstacles, type CasePresentation } from '@consilium/clinical';
import { isPart2, part2Obstacles } from '@consilium/domain';
import { ProblemException } from '../platform/problems/problem';

const ENDED = { path: 'consentToConsult.expiresInDays', message: 'The days that the consent was given for are over' };

/**
 * Refuses what may not be shown to others as it is: any case whose consent has ended, a Part 2 case whose consent lacks an element, as soon as it is
 * `shared` or `open`, and an `open` case that lacks anything which opening asks for.
 */
export function refuseUnready(
  presentation: CasePresentation,
  to: { open: boolean; shared: boolean; consentEnded: boolean },
): void {
  const ended = to.consentEnded ? [ENDED] : [];
  const part2 = isPart2(presentation) && (to.open || to.shared) ? [...part2Obstacles(presentation), ...ended] : [];
  const obstacles = to.open ? [...openingObstacles(presentation), ...ended] : to.shared ? ended : [];
  if (part2.length === 0 && obstacles.length === 0) return;
  const errors = (obstacles.length > 0 ? obstacles : part2).map(({ path, message }) => ({ path, message }));
  throw new ProblemException(part2.length > 0 ? 'case.part2_consent_incomplete' : 'case.incomplete', { errors });
}
