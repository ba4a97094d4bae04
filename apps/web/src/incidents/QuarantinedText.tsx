import type { IncidentView, TextAction } from '@consilium/contracts';
import { useMutation } from '@tanstack/react-query';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useMember } from '../auth/useMember';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { Button, SectionHead } from '../ui';
import classes from './incidents.module.css';
import { NoteDialog } from './NoteDialog';
import { sayRefusal, useIncidentChange } from './queries';
import { incidentRequests } from './requests';
import { Refusal } from '../ui/Refusal';
import { isolated } from '../ui/isolated';

const ASK: Record<TextAction, { title: string; words: string; confirm: string }> = {
  release: {
    title: 'Release the text',
    words: 'It identifies nobody, so it comes back for everybody in the room. Takes two persons.',
    confirm: 'Release',
  },
  purge: {
    title: 'Purge the text',
    words:
      'It is deleted from the quarantine and from every copy, for ever; the room’s log still verifies. Takes two persons.',
    confirm: 'Purge',
  },
};

/** The reported text: shown on demand alone, each reading recorded; released or purged by two persons. */
export function QuarantinedText({ incident }: { incident: IncidentView }) {
  const { abilities, text, pending } = incident;
  const [read, setRead] = useState(false);
  return (
    <section>
      <SectionHead>The text</SectionHead>
      {text === 'released' && (
        <p className={classes.quiet}>It was released: everybody in the room can read it again.</p>
      )}
      {text === 'purged' && <p className={classes.quiet}>It was purged. Nobody can read it any more.</p>}
      {abilities.includes('incident.read_text') && <OnDemand id={incident.id} onRead={() => setRead(true)} />}
      {pending && <Pending incident={incident} />}
      {text === 'quarantined' && <Settle incident={incident} read={read} />}
    </section>
  );
}

function OnDemand({ id, onRead }: { id: string; onRead: () => void }) {
  const sayWhen = useSayWhen();
  // Kept by this part of the page alone: it is gone as soon as it is hidden again, and never in the cache.
  const read = useMutation({ mutationFn: () => incidentRequests.texts(id), gcTime: 0, onSuccess: onRead });
  if (!read.data) {
    return (
      <div className={classes.choice}>
        <Button icon={<IconEye aria-hidden />} busy={read.isPending} onClick={() => read.mutate()}>
          Show the reported text
        </Button>
        <span className={classes.quiet}>That you read it is recorded.</span>
        <Refusal error={read.error} say={sayRefusal} />
      </div>
    );
  }
  return (
    <>
      {read.data.items.map(({ seq, at, texts }, place) => (
        <figure key={place} className={classes.figure}>
          {Object.entries(texts).map(([field, words]) => (
            <blockquote key={field} className={classes.quoted}>
              {words}
            </blockquote>
          ))}
          <figcaption
            className={classes.quiet}
          >{`${seq === null ? Object.keys(texts).join(', ') : `Event ${seq}`}, ${inSentence(sayWhen(at))}`}</figcaption>
        </figure>
      ))}
      <Button size="small" icon={<IconEyeOff aria-hidden />} onClick={() => read.reset()}>
        Hide it again
      </Button>
    </>
  );
}

function Pending({ incident: { id, version, abilities, pending } }: { incident: IncidentView }) {
  const sayWhen = useSayWhen();
  const me = useMember().id;
  const withdraw = useIncidentChange(id, () => incidentRequests.move(id, { action: 'withdraw', version }));
  if (!pending) return null;
  const own = pending.by.memberId === me;
  return (
    <div className={classes.pending} role="status">
      <p>{`${own ? 'You' : isolated(pending.by.displayName)} asked ${inSentence(sayWhen(pending.at))} to ${pending.action} it. ${own ? 'A second person confirms.' : 'You can confirm as the second person.'}`}</p>
      {abilities.includes('incident.withdraw') && (
        <Button size="small" kind="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          {own ? 'Withdraw' : `Refuse ${isolated(pending.by.displayName)}’s request`}
        </Button>
      )}
      <Refusal error={withdraw.error} say={sayRefusal} />
    </div>
  );
}

/** @param read whether the text was shown on this page: nobody confirms a release without */
function Settle({ incident, read }: { incident: IncidentView; read: boolean }) {
  const [asked, setAsked] = useState<TextAction | null>(null);
  const settle = useIncidentChange(incident.id, ({ action, ...body }: { action: TextAction; note?: string }) =>
    incidentRequests.settle(incident.id, action, { ...body, version: incident.version }),
  );
  const open = (['release', 'purge'] as const).filter((action) => incident.abilities.includes(`incident.${action}`));
  if (open.length === 0) return null;
  const second = incident.pending !== null;
  return (
    <div className={classes.choice}>
      {open.map((action) => (
        <Button
          key={action}
          notYet={second && action === 'release' && !read ? 'Read the text first' : undefined}
          onClick={() => setAsked(action)}
        >
          {second ? `Confirm: ${ASK[action].confirm.toLowerCase()} it` : `Ask to ${action} it`}
        </Button>
      ))}
      {(['release', 'purge'] as const).map((action) => (
        <NoteDialog
          key={action}
          keptAs={`incidents/${incident.id}/${action}`}
          opened={asked === action}
          onClose={() => setAsked(null)}
          title={ASK[action].title}
          words={ASK[action].words}
          confirm={second ? `Confirm: ${ASK[action].confirm.toLowerCase()}` : 'Ask for a second person'}
          needed={false}
          onSend={(body) => settle.mutateAsync({ action, ...body })}
        />
      ))}
    </div>
  );
}
