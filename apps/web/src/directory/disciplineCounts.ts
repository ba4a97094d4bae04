import { DISCIPLINES, type DirectoryEntry, type Discipline } from '@consilium/contracts';

export interface DisciplineCount {
  discipline: Discipline;
  count: number;
}

/** How many of each discipline; only disciplines that somebody has, in their fixed order. */
export function disciplineCounts(entries: readonly DirectoryEntry[]): DisciplineCount[] {
  const groups = Map.groupBy(entries, ({ discipline }) => discipline);
  return DISCIPLINES.flatMap((discipline) => {
    const count = groups.get(discipline)?.length ?? 0;
    return count > 0 ? [{ discipline, count }] : [];
  });
}
