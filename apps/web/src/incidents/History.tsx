import type { IncidentView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { ReportText } from '../gate/report/ReportText';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { SectionHead } from '../ui';
import { LETTER_WORDS } from '../gate/report/letters';
import classes from './incidents.module.css';
import { incidentKeys, incidentRequests } from './requests';
import { ACT_WORDS } from './words';
import { isolated } from '../ui/isolated';

/** Who reported it and what they said; privacy officers alone see this. */
export function Reports({ incident: { id, reports } }: { incident: IncidentView }) {
  const client = useQueryClient();
  const sayWhen = useSayWhen();
  if (!reports) return null;
  return (
    <section>
      <SectionHead count={{ value: reports.length, of: 'reports' }}>Reports</SectionHead>
      <ul className={classes.people}>
        {reports.map(({ by, at, reason, category }) => (
          <li key={`${by.memberId} ${at}`}>
            <p>{`${isolated(by.displayName)}, ${inSentence(sayWhen(at))}${category ? `: ${LETTER_WORDS[category].toLowerCase()}` : ''}`}</p>
            <p className={classes.facts}>{reason}</p>
            <ReportText
              where="these words"
              places={[{ at: by.memberId, label: 'Words of the report', text: reason }]}
              hide={(memberId) => incidentRequests.reportWords(id, memberId)}
              onChanged={() => void client.invalidateQueries({ queryKey: incidentKeys.all })}
              record={`incidents/${id}/words/${by.memberId}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything that was done, in its order. */
export function History({ incident: { history } }: { incident: IncidentView }) {
  const sayWhen = useSayWhen();
  return (
    <section>
      <SectionHead>What was done</SectionHead>
      <ol className={classes.people}>
        {history.map(({ at, act, by, note }, index) => (
          <li key={index}>
            <p>{`${ACT_WORDS[act]}, ${inSentence(sayWhen(at))}${by ? `, ${isolated(by.displayName)}` : ''}`}</p>
            {note && <p className={classes.facts}>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
