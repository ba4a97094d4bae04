/** TypeORM answers `UPDATE/DELETE … RETURNING` with `[rows, count]` and everything else with rows. */
export function rowsOf<Row extends object>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  if (answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number') return answer[0] as Row[];
  return answer as Row[];
}
