import { useQueryClient } from '@tanstack/react-query';
import { useSocketEvent } from './useSocketEvent';

interface ReadOfCourse<T> {
  /** Begins the keys of all cases' reads. */
  all: readonly string[];
  of: (caseId: string) => readonly string[];
  /** The version of the course that an answer was read at. */
  versionOf: (known: T) => number;
}

/** Reads again what a page shows of a case's course when the course has a later version; after a break, all of it. Once per tab. */
export function useCourseNews<T>({ all, of, versionOf }: ReadOfCourse<T>): void {
  const client = useQueryClient();
  useSocketEvent('course.changed', ({ caseId, version }) => {
    const known = client.getQueryData<T>(of(caseId));
    if (known && versionOf(known) < version) void client.invalidateQueries({ queryKey: of(caseId) });
  });
  useSocketEvent('connect', () => void client.invalidateQueries({ queryKey: all }));
}
