import type { OwnSession } from '@consilium/contracts';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api';
import { useSession } from '../auth/SessionProvider';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { Button, Card, QueryStates, Tag } from '../ui';
import classes from './account.module.css';
import { accountKeys, useOwnSessions } from './queries';
import { Refusal } from '../ui/Refusal';

/** Where the member is signed in. Ending one closes what is open there at once. */
export function SessionList() {
  const client = useQueryClient();
  const query = useOwnSessions();
  const sessions = query.data;
  const end = useMutation({
    mutationFn: (id: string | null) =>
      answer(id === null ? api.DELETE('/sessions') : api.DELETE('/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: accountKeys.sessions }),
  });
  return (
    <section>
      <h2 className={classes.head}>Where you are signed in</h2>
      <QueryStates query={query} failed="Your sessions did not load" widths={[70, 82]}>
        {(all) => (
          <Card flush>
            <ul>
              {all.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  busy={end.isPending && end.variables === session.id}
                  onEnd={() => end.mutate(session.id)}
                />
              ))}
            </ul>
          </Card>
        )}
      </QueryStates>
      <Refusal error={end.error} className={classes.failed} />
      {sessions && sessions.length > 1 && (
        <div className={classes.after}>
          <Button busy={end.isPending && end.variables === null} onClick={() => end.mutate(null)}>
            End all others
          </Button>
        </div>
      )}
      {sessions?.length === 1 && <p className={classes.below}>Nowhere else.</p>}
    </section>
  );
}

function SessionRow({ session, busy, onEnd }: { session: OwnSession; busy: boolean; onEnd: () => void }) {
  const { signOut } = useSession();
  const sayWhen = useSayWhen();
  return (
    <li className={classes.row}>
      <IconDeviceDesktop size={18} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <p className={classes.device}>
          {session.device} {session.current && <Tag tone="ok">This one</Tag>}
        </p>
        <p className="quiet">{`Network ${session.network}, since ${inSentence(sayWhen(session.startedAt))}, last active ${inSentence(sayWhen(session.lastActiveAt))}`}</p>
      </div>
      <Button
        size="small"
        busy={busy}
        onClick={session.current ? () => void signOut() : onEnd}
        aria-label={session.current ? 'Sign out here' : `End the session on ${session.device}`}
      >
        {session.current ? 'Sign out' : 'End'}
      </Button>
    </li>
  );
}
