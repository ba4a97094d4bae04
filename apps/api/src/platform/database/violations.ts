import { QueryFailedError } from 'typeorm';

/** Whether a query failed because a row with the same key exists; with a name, only that constraint counts. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const { code, constraint: violated } = (cause ?? {}) as { code?: string; constraint?: string };
  return code === '23505' && (constraint === undefined || constraint === violated);
}
