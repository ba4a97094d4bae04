import type { PhaseTime } from '@consilium/contracts';
import { sayLength } from '../durations';
import { phaseColour, PHASE_WORDS } from '../phases';
import classes from './summary.module.css';

/** Planned and real time of each phase, and of all of them. */
export function PhaseTable({ phases }: { phases: readonly PhaseTime[] }) {
  const planned = phases.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  const actual = phases.reduce((sum, { actualSeconds }) => sum + actualSeconds, 0);
  return (
    <table className={classes.times}>
      <thead>
        <tr>
          <th scope="col">Phase</th>
          <th scope="col">Took</th>
          <th scope="col">Planned</th>
        </tr>
      </thead>
      <tbody>
        {phases.map(({ phase, plannedMinutes, actualSeconds }) => (
          <tr key={phase}>
            <th scope="row">
              <span className={classes.dot} style={{ background: phaseColour(phase) }} aria-hidden />
              {PHASE_WORDS[phase]}
            </th>
            <td data-over={actualSeconds > plannedMinutes * 60 || undefined}>{actualSeconds === 0 ? 'not run' : sayLength(actualSeconds * 1_000)}</td>
            <td>{`${plannedMinutes} min`}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          <td>{sayLength(actual * 1_000)}</td>
          <td>{`${planned} min`}</td>
        </tr>
      </tfoot>
    </table>
  );
}
