import type { IncidentListItem } from '@consilium/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { serverNow } from '../api/serverClock';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { Card, Coded, Tag } from '../ui';
import { incidentPaths } from './incidentPaths';
import classes from './incidents.module.css';
import { sayDeadline, sayPlace, sayVisible, STATUS_WORDS, TEXT_WORDS } from './words';

/** Incidents one a line: where, which letters, state, deadline. */
export function IncidentRows({ incidents }: { incidents: readonly IncidentListItem[] }) {
  const sayWhen = useSayWhen();
  const [now] = useState(serverNow);
  return (
    <Card flush>
      <ul>
        {incidents.map((incident) => (
          <li key={incident.id} className={classes.row} data-overdue={incident.overdue || undefined}>
            <div>
              <Link to={incidentPaths.incident(incident.id)} className={classes.title}>
                <Coded>{`${incident.subject.code}, ${inSentence(sayPlace(incident))}`}</Coded>
              </Link>
              <p className={classes.facts}>
                {`${incident.categories.length > 0 ? `Identifier ${incident.categories.join(', ')}` : 'Kind not said'}. Seen for ${sayVisible(incident.secondsVisible)}, reported ${inSentence(sayWhen(incident.discoveredAt))}${incident.reportCount > 1 ? ` by ${incident.reportCount} members` : ''}.`}
              </p>
            </div>
            <div className={classes.state}>
              <Tag
                tone={
                  incident.status === 'closed' ? 'plain' : incident.status === 'breach' ? 'contraindicated' : 'accent'
                }
              >
                {STATUS_WORDS[incident.status]}
              </Tag>
              <Tag tone="outline">
                {incident.pending
                  ? `${incident.pending.action === 'release' ? 'Release' : 'Purge'} waits for a second person`
                  : TEXT_WORDS[incident.text]}
              </Tag>
            </div>
            <span className={classes.deadline} data-overdue={incident.overdue || undefined}>
              {incident.status === 'closed' ? '' : `Deadline ${sayDeadline(incident.deadlineAt, now)}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
