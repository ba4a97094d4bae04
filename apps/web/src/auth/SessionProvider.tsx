import type { SessionView } from '@consilium/contracts';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { holdDeviceKey } from '../device/deviceSeal';
import { ErrorState, LoadingBars, Page } from '../ui';
import { paths } from '../ui/paths';
import {
  announceSessionChange,
  endSession,
  endSessionOnServer,
  onSessionChangeElsewhere,
  sessionQuery,
} from './session';
import { SignInPage } from './SignInPage';

export interface SessionValue extends SessionView {
  /** Ends the session on the server, then forgets everything of this member in this browser's memory. */
  signOut: () => Promise<void>;
}

/** What this browser keeps of a member's own texts, whoever keeps it. */
export interface DeviceTexts {
  /** A member is signed in: opens what is kept, so that old texts end and none of theirs stays in clear. */
  carryOver: (memberId: string) => Promise<void>;
  /** They sign out: what is known to name somebody goes. */
  forgetFound: (client: QueryClient, memberId: string) => Promise<void>;
}

export interface SessionProviderProps {
  texts: DeviceTexts;
  children: ReactNode;
}

const SessionContext = createContext<SessionValue | null>(null);

/** The signed-in session; only inside `SessionProvider`. */
export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession needs a SessionProvider above it');
  return value;
}

/**
 * Draws its children for the member who is signed in, else the sign-in page at the same address, so that the wanted page
 * opens afterwards. The key makes another member start from nothing.
 */
export function SessionProvider({ texts, children }: SessionProviderProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, error, isPending, isFetching, refetch } = useQuery(sessionQuery(client));

  useEffect(() => onSessionChangeElsewhere(() => void refetch()), [refetch]);

  const memberId = data?.member.id;
  const deviceKey = data?.deviceKey;
  // Before the effects of what is drawn below, which read what the device keeps.
  useLayoutEffect(
    () => (memberId && deviceKey ? holdDeviceKey(memberId, deviceKey) : undefined),
    [memberId, deviceKey],
  );
  useEffect(() => {
    if (memberId) void texts.carryOver(memberId);
  }, [memberId, texts]);

  const signOut = useCallback(async () => {
    if (memberId) void texts.forgetFound(client, memberId);
    const heard = endSessionOnServer().catch(() => undefined);
    endSession(client, 'signed_out');
    await navigate(paths.signIn);
    await heard;
    announceSessionChange();
  }, [client, navigate, memberId, texts]);

  const value = useMemo(() => (data ? { ...data, signOut } : null), [data, signOut]);

  if (value) {
    return (
      <SessionContext.Provider value={value} key={value.member.id}>
        {children}
      </SessionContext.Provider>
    );
  }
  if (data === null) return <SignInPage />;
  return (
    <Page width="form">
      {isPending && !error ? (
        <LoadingBars />
      ) : (
        <ErrorState title="Consilium did not load" error={error} onRetry={() => void refetch()} retrying={isFetching} />
      )}
    </Page>
  );
}
