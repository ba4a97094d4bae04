import { Inject, Injectable } from '@nestjs/common';
import type { OwnSession, Page, SessionView } from '@consilium/contracts';
import { licenceDay, mayPrescribe, standing } from '@consilium/domain';
import { v7 } from 'uuid';
import type { SessionReader } from '../platform/access/session-reader';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor } from '../platform/audit/audit';
import { PrivacyKey } from '../platform/keys/privacy-key';
import { ProblemException, notFound } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { Batcher } from '../platform/transactions/batcher';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { looksLikeSecret, newSecret, secretHash } from './one-time-secret';
import type { RequestSource } from './request-source';
import { SessionEndings } from './session-endings';
import { toOwnSession, toSessionView } from './session.presenter';
import { SessionsRepository, type FoundViewer } from './sessions.repository';

/** Every request and socket message asks this: many at once take one look, yet not so many that answering them holds up the rest. */
const LARGEST_GROUP = 32;

const toViewer = (row: FoundViewer, today: string): Viewer => ({
  memberId: row.memberId,
  sessionId: row.sessionId,
  displayName: row.displayName,
  discipline: row.discipline,
  roles: row.roles,
  standing: standing(row.discipline, row.licences, today),
  prescriber: mayPrescribe(row.licences, today),
  practice: { id: row.practiceId, name: row.practiceName },
});

/** Sign-ins as rows of a table: revocable at once, the same for HTTP and sockets, for every server. */
@Injectable()
export class SessionsService implements SessionReader {
  private readonly viewers = new Batcher<Buffer, Viewer | null>((hashes) => this.viewersOf(hashes), LARGEST_GROUP);

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly sessions: SessionsRepository,
    private readonly transactions: Transactions,
    private readonly endings: SessionEndings,
    private readonly audit: Audit,
    private readonly key: PrivacyKey,
  ) {}

  async authenticate(token: string | undefined): Promise<Viewer | null> {
    return looksLikeSecret(token) ? this.viewers.ask(secretHash(token)) : null;
  }

  private async viewersOf(tokenHashes: Buffer[]): Promise<(Viewer | null)[]> {
    const rows = await this.sessions.viewers(tokenHashes);
    const today = licenceDay(new Date());
    const found = new Map(rows.map((row) => [row.n, toViewer(row, today)]));
    return tokenHashes.map((_, place) => found.get(place + 1) ?? null);
  }

  touch(sessionId: string, idleMinutes = this.settings.sessionIdleMinutes): Promise<Date | null> {
    return this.sessions.touch(sessionId, idleMinutes);
  }

  /** What made these members' sessions last longer is over: from now on they have the usual idle limit at most (SEC-11). */
  async shortenIdle(tx: Tx, memberIds: readonly string[]): Promise<void> {
    if (memberIds.length > 0) await this.sessions.shortenIdle(tx, memberIds, this.settings.sessionIdleMinutes);
  }

  /** Opens a session inside the caller's transaction and answers its token, which is kept nowhere (SEC-20: new at each sign-in). */
  async start(tx: Tx, member: { id: string; role: string | null }, source: RequestSource): Promise<string> {
    const token = newSecret();
    const id = v7();
    await this.sessions.insert(tx, {
      id,
      tokenHash: secretHash(token),
      memberId: member.id,
      idleMinutes: this.settings.sessionIdleMinutes,
      absoluteHours: this.settings.sessionAbsoluteHours,
      device: source.device,
      network: source.network,
    });
    const actor = { memberId: member.id, role: member.role, sessionId: id };
    await this.audit.append(tx, {
      actor,
      action: 'session.started',
      objectType: 'session',
      objectId: id,
      network: source.network,
    });
    return token;
  }

  async view(viewer: Viewer): Promise<SessionView> {
    const session = await this.sessions.find(viewer.sessionId);
    if (!session) throw new ProblemException('session.required');
    return toSessionView(
      viewer,
      session,
      this.settings.sessionWarnMinutes,
      this.key.keyOf('device.text', viewer.memberId),
    );
  }

  /** The member's own live sessions, the last used first. */
  async own(viewer: Viewer): Promise<Page<OwnSession>> {
    const sessions = await this.sessions.live(viewer.memberId);
    return { items: sessions.map((session) => toOwnSession(session, viewer.sessionId)), nextCursor: null };
  }

  /** Ends one of the member's own sessions; somebody else's is as absent as an unknown one. */
  async endOwn(viewer: Viewer, id: string): Promise<void> {
    const ended = await this.transactions.run((tx) =>
      this.endings.end(tx, { id, memberId: viewer.memberId }, 'ended_by_owner', auditActor(viewer)),
    );
    if (ended === 0) throw notFound();
  }

  async endOthers(viewer: Viewer): Promise<void> {
    await this.transactions.run((tx) =>
      this.endings.end(
        tx,
        { memberId: viewer.memberId, exceptId: viewer.sessionId },
        'ended_by_owner',
        auditActor(viewer),
      ),
    );
  }

  /** Ends the session of a token, if there is one. Signing out twice is no error. */
  async signOut(token: string | undefined): Promise<void> {
    if (looksLikeSecret(token))
      await this.transactions.run((tx) => this.endings.end(tx, { tokenHash: secretHash(token) }, 'signed_out'));
  }
}
