import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { serverNow } from '../../api/serverClock';
import { useWake } from '../../ui/useWake';
import { Button, Page, PageTitle } from '../../ui';
import { firstLimit, SESSION_KEY } from '../../auth/session';
import { useSession } from '../../auth/SessionProvider';
import classes from './idle.module.css';
import { useActivity } from './useActivity';
import { Dialog } from '../../ui/Dialog';

const sayLeft = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Milliseconds left, once that is less than `warnMs`; null before. Ticks each second only while it warns. */
function useLeft(endsAt: number, warnMs: number): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      const remaining = endsAt - serverNow();
      setLeft(remaining <= warnMs ? remaining : null);
      // Timers are slowed down in hidden tabs and stopped in sleep, so the deadline is looked at again, not counted down.
      if (remaining > 0) timer = setTimeout(look, remaining <= warnMs ? 1_000 : Math.min(remaining - warnMs, 15_000));
    };
    const shown = (): void => {
      clearTimeout(timer);
      look();
    };
    look();
    document.addEventListener('visibilitychange', shown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [endsAt, warnMs]);
  return left;
}

/**
 * Warns before the session idles out or reaches its greatest length. When it has, nothing of the page is shown any more, with or without a
 * line; the server is asked, and its answer decides.
 */
export function IdleWarning({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { session, signOut } = useSession();
  const report = useActivity();
  const canStay = firstLimit(session) === 'idle';
  const left = useLeft(Date.parse(session.idleExpiresAt), session.warnSeconds * 1_000);
  const over = left !== null && left <= 0;

  useEffect(() => {
    if (over) void client.refetchQueries({ queryKey: SESSION_KEY, exact: true });
  }, [client, over]);

  const ask = (): void => void client.refetchQueries({ queryKey: SESSION_KEY, exact: true });
  useWake(() => over && ask());
  if (over) {
    return (
      <Page width="form">
        <PageTitle
          lead={`${canStay ? 'Nobody has used this page for a while' : 'You have been signed in for as long as a session lasts'}, so nothing of it is shown. What you typed stays on this device for you.`}
        >
          You are signed out here
        </PageTitle>
        <Button kind="primary" onClick={ask}>
          Sign in again
        </Button>
      </Page>
    );
  }

  const stay = (): void => void report();
  return (
    <>
      {children}
      <Dialog
        opened={left !== null}
        onClose={stay}
        withCloseButton={false}
        closeOnClickOutside={false}
        title={canStay ? 'Are you still here?' : 'This session is about to end'}
      >
        <p className={classes.warning}>
          {canStay
            ? 'Without use you are signed out in '
            : 'You have been signed in for as long as a session lasts. It ends in '}
          <strong aria-hidden>{sayLeft(left ?? 0)}</strong>
          <span className="spoken">less than {Math.ceil(session.warnSeconds / 60)} minutes</span>. What you typed stays
          on this device.
        </p>
        <div className={classes.choice}>
          {canStay && (
            <Button kind="primary" onClick={stay} data-autofocus>
              Stay signed in
            </Button>
          )}
          <Button onClick={() => void signOut()}>Sign out</Button>
        </div>
      </Dialog>
    </>
  );
}
