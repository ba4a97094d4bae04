/** A value at a place on a true axis; null where it is absent. */
export interface Placed {
  at: number;
  value: number | null;
}

/**
 * The values between which a line may be drawn, run by run: no run goes over an absent value or over a gap longer than `step`. Without a step nothing says
 * how far apart values may lie, so that each stands alone.
 */
export function lineRuns<P extends Placed>(
  points: readonly P[],
  step: number | undefined,
): (P & { value: number })[][] {
  const runs: (P & { value: number })[][] = [];
  let before: P | undefined;
  for (const point of points) {
    const goesOn = before !== undefined && step !== undefined && point.at - before.at <= step;
    if (!goesOn || before?.value === null) runs.push([]);
    if (isThere(point)) runs.at(-1)!.push(point);
    before = point;
  }
  return runs.filter((run) => run.length > 0);
}

const isThere = <P extends Placed>(point: P): point is P & { value: number } => point.value !== null;
