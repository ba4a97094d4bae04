import type { RuleSetOutcome } from '@consilium/contracts';
import { useState } from 'react';
import { Button, SectionHead } from '../ui';
import { closing, ConfirmDialog } from '../ui/ConfirmDialog';
import { isolated } from '../ui/isolated';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { useSettle, type ChangeOnPage, type ThresholdOnPage } from './queries';
import classes from './ruleSet.module.css';
import { OUTCOME_WORDS, withUnit } from './words';

interface ChangesProps {
  version: string;
  changes: readonly ChangeOnPage[];
  thresholds: readonly ThresholdOnPage[];
}

/** Which version of the rules applies, what waits for its second person, and what was settled before. */
export function Changes({ version, changes, thresholds }: ChangesProps) {
  return (
    <section className={classes.section} aria-label="Rule set">
      <SectionHead>{`Rule set ${version}`}</SectionHead>
      {changes.length === 0 ? (
        <p className={classes.quiet}>The rules apply as they were published.</p>
      ) : (
        <ul className={classes.changes}>
          {changes.map((change) => (
            <ChangeRow key={change.id} change={change} thresholds={thresholds} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ChangeRow({ change, thresholds }: { change: ChangeOnPage } & Pick<ChangesProps, 'thresholds'>) {
  const [asked, setAsked] = useState<RuleSetOutcome | null>(null);
  const sayWhen = useSayWhen();
  const { proposedBy, proposedAt, settled, state, outcomes } = change;
  const words = change.thresholds
    .map(({ address, from, value, unit }) => {
      const known = thresholds.find((threshold) => threshold.address === address);
      return `${known ? `${known.label} (${known.ruleId})` : address}: ${from} to ${withUnit(value, unit)}`;
    })
    .join('; ');
  return (
    <li className={classes.change} data-waits={state === 'proposed' || undefined}>
      <p>
        <strong>{words}</strong>
      </p>
      <p className={classes.quiet}>
        {`Proposed by ${isolated(proposedBy.displayName)}, ${inSentence(sayWhen(proposedAt))}. `}
        {settled && state !== 'proposed'
          ? `${isolated(settled.by.displayName)} ${OUTCOME_WORDS[state].done} it, ${inSentence(sayWhen(settled.at))}.`
          : 'It waits for a second person of clinical governance.'}
      </p>
      {outcomes.length > 0 && (
        <div className={classes.outcomes}>
          {outcomes.map((outcome) => (
            <Button key={outcome} size="small" onClick={() => setAsked(outcome)}>
              {OUTCOME_WORDS[outcome].does}
            </Button>
          ))}
        </div>
      )}
      {asked && <SettleDialog id={change.id} outcome={asked} words={words} onClose={() => setAsked(null)} />}
    </li>
  );
}

interface SettleDialogProps {
  id: string;
  outcome: RuleSetOutcome;
  words: string;
  onClose: () => void;
}

function SettleDialog({ id, outcome, words, onClose }: SettleDialogProps) {
  const settle = useSettle(id, onClose);
  const { does, means } = OUTCOME_WORDS[outcome];
  return (
    <ConfirmDialog
      opened
      onClose={closing(onClose, settle)}
      title={`${does}: ${words}`}
      confirm={does}
      busy={settle.isPending}
      error={settle.error}
      onConfirm={() => settle.mutate(outcome)}
    >
      <p>{means}</p>
    </ConfirmDialog>
  );
}
