import type { IncidentAction, IncidentView } from '@consilium/contracts';
import { useState } from 'react';
import { Button, SectionHead } from '../ui';
import classes from './incidents.module.css';
import { NoteDialog } from './NoteDialog';
import { useIncidentChange } from './queries';
import { incidentRequests } from './requests';
import { MOVES, STATUS_WORDS } from './words';

/** The moves that are open now. What one still needs is said when it is made. */
export function Moves({ incident }: { incident: IncidentView }) {
  const [asked, setAsked] = useState<IncidentAction | null>(null);
  const move = useIncidentChange(incident.id, (body: { action: IncidentAction; note?: string }) =>
    incidentRequests.move(incident.id, { ...body, version: incident.version }),
  );
  const open = MOVES.filter(({ ability }) => incident.abilities.includes(ability));
  return (
    <section>
      <SectionHead>{`Next, from ${STATUS_WORDS[incident.status].toLowerCase()}`}</SectionHead>
      {open.length === 0 && (
        <p className={classes.quiet}>
          {incident.status === 'closed' ? 'It is closed.' : 'Nothing is open to you here now.'}
        </p>
      )}
      <div className={classes.choice}>
        {open.map(({ action, label }) => (
          <Button key={action} onClick={() => setAsked(action)}>
            {label}
          </Button>
        ))}
      </div>
      {MOVES.map(({ action, label, words, note }) => (
        <NoteDialog
          key={action}
          keptAs={`incidents/${incident.id}/${action}`}
          opened={asked === action}
          onClose={() => setAsked(null)}
          title={label}
          words={words}
          confirm={label}
          needed={note === 'needed'}
          onSend={(body) => move.mutateAsync({ action, ...body })}
        />
      ))}
    </section>
  );
}
