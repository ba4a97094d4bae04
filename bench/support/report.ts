import { rounded } from './figures';
import { thisMachine } from './machine';

/** Names of figures end with their unit: `perSecond`, `Ms`, `MiB`. */
export type Figures = Record<string, number>;

/** What a benchmark found. `ratios` compare ours with the floor of the same run; above 1 is better than the floor. */
export interface Report {
  ratios: Figures;
  ours: Figures;
  floor: Figures;
}

const roundedAll = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]));

/** As `{name, ratios, ours, floor, machine}` on one line, or as a list to read. */
export function printReport(name: string, report: Report, json: boolean): void {
  const { ratios, ours, floor } = {
    ratios: roundedAll(report.ratios),
    ours: roundedAll(report.ours),
    floor: roundedAll(report.floor),
  };
  const machine = thisMachine();
  if (json) return console.log(JSON.stringify({ name, ratios, ours, floor, machine }));
  console.log(`${name} on ${machine.cores} × ${machine.cpu}, Node ${machine.node}`);
  for (const [title, figures] of Object.entries({ ratios, ours, floor })) {
    for (const [figure, value] of Object.entries(figures)) console.log(`  ${`${title}.${figure}`.padEnd(36)} ${value}`);
  }
}
