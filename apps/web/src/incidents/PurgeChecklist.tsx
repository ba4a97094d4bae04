import type { IncidentView, PurgePlace } from '@consilium/contracts';
import { IconCircleDashed, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { Button, SectionHead } from '../ui';
import classes from './incidents.module.css';
import { NoteDialog } from './NoteDialog';
import { useIncidentChange } from './queries';
import { incidentRequests } from './requests';
import { PLACE_WORDS } from './words';
import { isolated } from '../ui/isolated';

/** Every place that the purge has to reach: the system's own are done by it, the others by hand. */
export function PurgeChecklist({ incident }: { incident: IncidentView }) {
  const sayWhen = useSayWhen();
  const [place, setPlace] = useState<PurgePlace | null>(null);
  const done = useIncidentChange(incident.id, (note: { note?: string }) =>
    incidentRequests.edit(incident.id, { version: incident.version, purge: place ? [{ place, ...note }] : [] }),
  );
  const left = incident.purge.filter(({ doneAt }) => !doneAt).length;
  return (
    <section>
      <SectionHead count={left > 0 ? { value: left, of: 'still to do' } : undefined}>Purge</SectionHead>
      <ul className={classes.checklist}>
        {incident.purge.map((row) => (
          <li key={row.place} data-done={row.doneAt !== null || undefined}>
            {row.doneAt ? <IconCircleCheck size={18} aria-hidden /> : <IconCircleDashed size={18} aria-hidden />}
            <div>
              <p>{`${PLACE_WORDS[row.place]}${row.doneAt ? `: done ${inSentence(sayWhen(row.doneAt))}${row.by ? ` by ${isolated(row.by.displayName)}` : ' by the system'}` : ': not done yet'}`}</p>
              {row.note && <p className={classes.facts}>{row.note}</p>}
            </div>
            {!row.doneAt && incident.abilities.includes('incident.edit') && (
              <Button
                size="small"
                onClick={() => setPlace(row.place)}
                aria-label={`Mark as done: ${PLACE_WORDS[row.place]}`}
              >
                Mark as done
              </Button>
            )}
          </li>
        ))}
      </ul>
      <NoteDialog
        keptAs={`incidents/${incident.id}/purge/${place ?? ''}`}
        opened={place !== null}
        onClose={() => setPlace(null)}
        title={place ? PLACE_WORDS[place] : 'Purge'}
        words={
          place === 'backups'
            ? 'Say until when old backups still hold the text, and how a restored one is purged again.'
            : 'Say what was done there, without the identifier.'
        }
        confirm="Mark as done"
        needed={place === 'backups'}
        onSend={(body) => done.mutateAsync(body)}
      />
    </section>
  );
}
