import type { SessionView } from '@consilium/contracts';
import { answer, api, isSignedOut } from '../api/client';

/** Who the server says is signed in now; null when nobody is. */
export const currentSession = (): Promise<SessionView | null> =>
  answer(api.GET('/session')).catch((error: unknown) => {
    if (isSignedOut(error)) return null;
    throw error;
  });
