import type { SessionView } from '@consilium/contracts';

/** What is asked of a connection to know whose it is. */
interface Line {
  readonly id?: string;
  disconnect: () => { connect: () => unknown };
}

/**
 * Whether a connection speaks for this member. Tabs share one cookie, so a connection that reopens after somebody else signed in
 * in another tab would post in that person's name. The session that the server names must be the same before and after the
 * connection was opened; then it was the same while it opened.
 */
export class SenderIdentity {
  private confirmed: string | undefined;

  constructor(
    private readonly memberId: string,
    private sessionId: string,
    private readonly currentSession: () => Promise<SessionView | null>,
  ) {}

  async isOwn(line: Line): Promise<boolean> {
    const { id } = line;
    if (id === undefined) return false;
    if (id === this.confirmed) return true;
    const view = await this.currentSession();
    if (view?.member.id !== this.memberId) return false;
    if (view.session.id !== this.sessionId) {
      this.sessionId = view.session.id;
      line.disconnect().connect();
      return false;
    }
    if (line.id !== id) return false;
    this.confirmed = id;
    return true;
  }
}
