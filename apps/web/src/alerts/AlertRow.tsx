import { acknowledgementReasonLabel, verificationLabel } from '@consilium/clinical';
import { useState } from 'react';
import { Button, SeverityMark, severityWord } from '../ui';
import { isolated } from '../ui/isolated';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { AcknowledgeDialog } from './AcknowledgeDialog';
import classes from './alerts.module.css';
import { factWords } from './factWords';
import type { SafetyAlert } from './queries';

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** One alert that stands: what fired it, what to discuss and with whom, where the rule comes from. */
export function AlertRow({ caseId, alert }: { caseId: string; alert: SafetyAlert }) {
  const {
    severity,
    title,
    say,
    consult,
    facts,
    ruleId,
    source,
    verification,
    acknowledged,
    addressed,
    count,
    abilities,
  } = alert;
  const sayWhen = useSayWhen();
  const [asks, setAsks] = useState(false);
  return (
    <li className={classes.alert} data-quiet={alert.state === 'acknowledged' || undefined}>
      <SeverityMark severity={severity} />
      <div>
        <h4 className={classes.title}>{title}</h4>
        <p className={classes.say}>
          {`${say} With: ${list.format(consult)}.`}
          {facts.length > 0 && ` Here: ${list.format(facts.map(factWords))}.`}
        </p>
        <p className={classes.source}>
          {`${severityWord(severity)} · ${ruleId} · ${source} · ${verification}, ${verificationLabel(verification).toLowerCase()}`}
          {count > 1 && ` · fired ${count} times`}
        </p>
        {addressed?.dueAt && (
          <p className={classes.due} data-overdue={addressed.overdue || undefined}>
            {addressed.overdue
              ? `Not acknowledged in time by ${isolated(addressed.to.displayName)}; it was due ${inSentence(sayWhen(addressed.dueAt))}. The owner was told.`
              : `Addressed to ${isolated(addressed.to.displayName)}, to be acknowledged by ${inSentence(sayWhen(addressed.dueAt))}`}
          </p>
        )}
        {acknowledged && (
          <p className={classes.source}>
            {`Acknowledged by ${isolated(acknowledged.by.displayName)}: ${acknowledgementReasonLabel(acknowledged.reason).toLowerCase()}`}
            {acknowledged.note && `. ${isolated(acknowledged.note)}`}
          </p>
        )}
        {abilities.includes('alert.acknowledge') && (
          <>
            <Button size="small" onClick={() => setAsks(true)} aria-label={`Acknowledge ${ruleId}, ${title}`}>
              Acknowledge
            </Button>
            <AcknowledgeDialog caseId={caseId} alert={alert} opened={asks} onClose={() => setAsks(false)} />
          </>
        )}
      </div>
    </li>
  );
}
