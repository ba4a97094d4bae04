import type { Discipline, PlatformRole, Standing } from '@consilium/contracts';

/** Who asks, resolved from the session on every request and socket message; never cached past one. */
export interface Viewer {
  memberId: string;
  sessionId: string;
  displayName: string;
  discipline: Discipline | null;
  roles: PlatformRole[];
  standing: Standing;
  /** Whether a current licence of theirs allows prescribing. */
  prescriber: boolean;
  practice: { id: string; name: string };
}
