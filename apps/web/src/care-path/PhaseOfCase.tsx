import { carePhaseLabel, CARE_PHASES, gateItem, gateReasonLabel } from '@consilium/clinical';
import { useState } from 'react';
import { Button } from '../ui';
import { isolated } from '../ui/isolated';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import classes from './carePath.module.css';
import { MoveDialog } from './MoveDialog';
import type { CareMove, CarePath } from './queries';

/** The phase that a case is in, how it came there, and the way on for whom may move it. */
export function PhaseOfCase({ caseId, carePath }: { caseId: string; carePath: CarePath }) {
  const [asks, setAsks] = useState(false);
  const sayWhen = useSayWhen();
  const phase = CARE_PHASES.find(({ code }) => code === carePath.phase);
  return (
    <>
      <p className={classes.words}>
        <strong>{carePhaseLabel(carePath.phase)}</strong>
        {phase && 'timing' in phase && `; usually ${phase.timing}`}
        {carePath.moves.length === 0 && '. Nobody has moved the case on yet.'}
      </p>
      {carePath.moves.length > 0 && (
        <details className={classes.words}>
          <summary>How it came there</summary>
          <ul className={classes.history}>
            {carePath.moves.map((move) => (
              <li key={move.number}>{moveWords(move, sayWhen)}</li>
            ))}
          </ul>
        </details>
      )}
      {carePath.abilities.includes('care_path.move') && (
        <div data-screen-only>
          <Button size="small" onClick={() => setAsks(true)}>
            Move the case
          </Button>
          {asks && <MoveDialog caseId={caseId} carePath={carePath} onClose={() => setAsks(false)} />}
        </div>
      )}
    </>
  );
}

/** "Preparation to dosing, by Dr. Okafor, today 9:31. Not recorded: Dose authorization (discussed in the team)". */
function moveWords({ from, to, unmet, reason, by, at }: CareMove, sayWhen: (at: string) => string): string {
  const moved = `${carePhaseLabel(from)} to ${carePhaseLabel(to).toLowerCase()}, by ${isolated(by.displayName)}, ${inSentence(sayWhen(at))}`;
  if (unmet.length === 0) return moved;
  const why = reason === undefined ? '' : ` (${gateReasonLabel(reason).toLowerCase()})`;
  return `${moved}. Not recorded: ${unmet.map((code) => gateItem(code).label).join(', ')}${why}`;
}
