import type { SessionView } from '@consilium/contracts';
import { useSession } from './SessionProvider';

/** The member who is signed in. Only for what is drawn inside the signed-in part of the app. */
export function useMember(): SessionView['member'] {
  return useSession().member;
}
