import { openingObstacles, type CasePresentation } from '@consilium/clinical';
import { part2Obstacles } from '@consilium/domain';
import { ProblemException } from '../platform/problems/problem';

/**
 * Refuses what may not be shown to others as it is: a Part 2 case whose consent lacks an element as soon as it is `shared` or `open`,
 * and an `open` case that lacks anything which opening asks for.
 */
export function refuseUnready(presentation: CasePresentation, to: { open: boolean; shared: boolean }): void {
  const part2 = to.open || to.shared ? part2Obstacles(presentation) : [];
  const obstacles = to.open ? openingObstacles(presentation) : [];
  if (part2.length === 0 && obstacles.length === 0) return;
  const errors = (obstacles.length > 0 ? obstacles : part2).map(({ path, message }) => ({ path, message }));
  throw new ProblemException(part2.length > 0 ? 'case.part2_consent_incomplete' : 'case.incomplete', { errors });
}
