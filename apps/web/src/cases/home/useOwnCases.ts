import type { CaseSummary } from '@consilium/contracts';
import { inOne, type Asked } from '../../ui';
import { useCases } from '../queries';

/** The cases that home looks through, the last changed first; `more`: there are others. */
export function useOwnCases(): { query: Asked<CaseSummary[]>; more: boolean } {
  const list = useCases({ limit: 100 });
  return { query: inOne(list), more: list.hasNextPage };
}
