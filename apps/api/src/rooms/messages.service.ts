import { Injectable } from '@nestjs/common';
import type { HeldPost, PostMessage, RoomEvent, RoomEventByType } from '@consilium/contracts';
import { refusalToCorrect, refusalToPost, refusalToRetract } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import { isUniqueViolation } from '../platform/database';
import { Metrics } from '../platform/metrics/metrics';
import { ProblemException, notFound } from '../platform/problems/problem';
import { Transactions } from '../platform/transactions/transactions';
import { Memberships } from './memberships';
import { Mentions } from './mentions';
import { PostInterceptors } from './post-interceptors';
import { PostThrottle } from './post-throttle';
import { RoomAccess } from './room-access';
import { RoomLog, type Append } from './room-log';
import { RoomTexts } from './room-texts';
import type { Membership, RoomPerson } from './room-types';

/** How often a post is tried again when what it was permitted on changes before its append. */
const GUARD_TRIES = 5;

export const personOf = (viewer: Viewer): RoomPerson => ({
  memberId: viewer.memberId,
  displayName: viewer.displayName,
  discipline: viewer.discipline,
});

const signedBy = (viewer: Viewer): Pick<Append, 'actor'> & { sessionId: string } => ({
  actor: personOf(viewer),
  sessionId: viewer.sessionId,
});

type Once = Pick<Append, 'type' | 'data'> & { clientId: string };

/** `created` is false when this `clientId` was accepted before. */
export interface Accepted {
  event: RoomEvent;
  created: boolean;
}

/** Posting, correcting and retracting: the same for HTTP and sockets. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly access: RoomAccess,
    private readonly log: RoomLog,
    private readonly texts: RoomTexts,
    private readonly memberships: Memberships,
    private readonly mentions: Mentions,
    private readonly interceptors: PostInterceptors,
    private readonly throttle: PostThrottle,
    private readonly transactions: Transactions,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Answers the event once it is committed, or what holds the message until its time. With `ask` the viewer may be as last seen on a
   * connection: a plain message is appended on what is known, the commit proves it, and only where that fails `ask` asks the session.
   */
  async post(
    viewer: Viewer,
    roomId: string,
    message: PostMessage,
    ask: () => Promise<Viewer> = async () => viewer,
  ): Promise<Accepted | HeldPost> {
    const { clientId, text, kind = 'message', replyTo } = message;
    const began = performance.now();
    const data = { text, kind, clientId, ...(replyTo !== undefined && { replyTo }) };
    const entry = { type: 'message.posted' as const, data, clientId };
    const known = this.isPlain(message) ? this.knownToPost(viewer, roomId) : undefined;
    const counted = known !== undefined && this.throttle.count(viewer.memberId, roomId) === null;
    const event = counted
      ? await this.log.appendProven({ roomId, ...entry, ...signedBy(viewer), guard: known.room.guardVersion })
      : null;
    const posted = event
      ? { event, created: true }
      : await this.postAsked(await ask(), roomId, message, entry, counted);
    this.metrics.appended((performance.now() - began) / 1000);
    return posted;
  }

  /** Whether nothing but session and membership decides on this message. */
  private isPlain({ text, kind = 'message', replyTo }: PostMessage): boolean {
    return replyTo === undefined && !text.includes('@[') && !this.interceptors.watch(kind);
  }

  private knownToPost(viewer: Viewer, roomId: string): Membership | undefined {
    const membership = this.memberships.lastRead(viewer.memberId, roomId);
    return membership && !refusalToPost({ right: membership.right, writable: membership.room.writable })
      ? membership
      : undefined;
  }

  private postAsked(
    viewer: Viewer,
    roomId: string,
    message: PostMessage,
    entry: Once,
    counted: boolean,
  ): Promise<Accepted | HeldPost> {
    return this.appendOnce<HeldPost>(
      viewer,
      roomId,
      entry,
      async (membership) => {
        const refusal = refusalToPost({ right: membership.right, writable: membership.room.writable });
        if (refusal) throw new ProblemException(refusal);
        await this.requireReplyTarget(membership, message);
        await this.mentions.require(roomId, message.text);
        return this.interceptors.intercept(viewer, membership, message);
      },
      counted,
    );
  }

  /** The author's newer wording. The older one stays readable as "before". */
  async correct(
    viewer: Viewer,
    roomId: string,
    seq: number,
    correction: { clientId: string; text: string; eventId?: string },
  ): Promise<Accepted> {
    const { clientId, text, eventId } = correction;
    return this.appendOnce<never>(
      viewer,
      roomId,
      { type: 'message.corrected', data: { seq, text, clientId }, clientId },
      async (membership) => {
        const target = await this.requireMessage(membership, seq);
        requireSame(target.event, eventId);
        const refusal = refusalToCorrect(
          { right: membership.right, writable: membership.room.writable },
          target.event.actor?.memberId === viewer.memberId,
        );
        if (refusal) throw new ProblemException(refusal);
        if (target.purged) throw new ProblemException('room.event_hidden');
        await this.mentions.require(roomId, text, () => this.texts.wordings(roomId, seq));
        return null;
      },
    );
  }

  /** Forgets the text everywhere. Asking again answers quietly: it is gone already. */
  async retract(viewer: Viewer, roomId: string, seq: number): Promise<void> {
    const membership = await this.access.require(viewer, roomId);
    const target = await this.requireMessage(membership, seq);
    const refusal = refusalToRetract(
      { right: membership.right, writable: membership.room.writable },
      target.event.actor?.memberId === viewer.memberId,
    );
    if (refusal) throw new ProblemException(refusal);
    await this.transactions.run(async (tx) => {
      this.throttle.takeAct(tx, viewer.memberId, roomId);
      const text = await this.texts.lock(tx, roomId, seq);
      // Also a text that was reported: what its author took back never comes back.
      if (text && !text.retracted)
        await this.texts.hide(tx, text, 'retracted', { actor: personOf(viewer), sessionId: viewer.sessionId });
    });
  }

  /**
   * Permission, then append under the guard of the members that the permission saw; when they changed meanwhile, permission again.
   * A `clientId` that was used answers its first event, or 409 when the body differs. What `permit` answers is the answer in place of the append.
   * `counted`: the throttle has seen it.
   */
  private async appendOnce<Taken>(
    viewer: Viewer,
    roomId: string,
    entry: Once,
    permit: (membership: Membership) => Promise<Taken | null>,
    counted = false,
  ): Promise<Accepted | Taken> {
    for (let attempt = 0; attempt < GUARD_TRIES; attempt++) {
      const membership = await this.access.require(viewer, roomId);
      if (attempt === 0 && !counted) this.throttle.take(viewer.memberId, roomId);
      // What could not be appended at once was perhaps accepted before.
      const first = counted && attempt === 0 ? await this.acceptedBefore(viewer, roomId, entry) : null;
      if (first) return { event: first, created: false };
      try {
        const taken = await permit(membership);
        if (taken) return taken;
        const event = await this.log.append({
          roomId,
          ...entry,
          ...signedBy(viewer),
          guard: membership.room.guardVersion,
        });
        if (event) return { event, created: true };
      } catch (error) {
        // A retry is answered with its first event even where a new message would be refused now.
        if (!isUniqueViolation(error) && !(error instanceof ProblemException)) throw error;
        const first = await this.acceptedBefore(viewer, roomId, entry);
        if (!first) throw error;
        return { event: first, created: false };
      }
    }
    throw new ProblemException('room.busy', { retryAfter: 1 });
  }

  private async acceptedBefore(viewer: Viewer, roomId: string, entry: Once): Promise<RoomEvent | null> {
    const first = await this.log.byClientId(roomId, viewer.memberId, entry.clientId);
    if (!first) return null;
    const same = first.event.type === entry.type && (first.purged || sameBody(first.event.data, entry.data));
    if (!same) throw new ProblemException('room.client_id_reused');
    return first.event;
  }

  private async requireMessage(
    membership: Membership,
    seq: number,
  ): Promise<{ event: RoomEventByType<'message.posted'>; purged: boolean }> {
    const found = seq >= membership.firstSeq ? await this.log.bySeq(membership.roomId, seq) : null;
    if (found?.event.type !== 'message.posted') throw notFound();
    return { event: found.event, purged: found.purged };
  }

  private async requireReplyTarget(membership: Membership, { replyTo, replyToId }: PostMessage): Promise<void> {
    if (replyTo === undefined) return;
    const target = replyTo >= membership.firstSeq ? await this.log.bySeq(membership.roomId, replyTo) : null;
    if (target?.event.type !== 'message.posted')
      throw new ProblemException('room.reply_target_missing', {
        errors: [{ path: 'replyTo', message: 'is not a message of this room' }],
      });
    requireSame(target.event, replyToId);
  }
}

/** A client may hold a seq from before a restore, at which something else was written since. */
function requireSame(event: RoomEvent, meantId: string | undefined): void {
  if (meantId !== undefined && event.id !== meantId) throw new ProblemException('room.event_replaced');
}

/** Field by field, whatever order the database gives the keys back in. */
function sameBody(first: object, again: object): boolean {
  const a = Object.entries(first);
  const b = new Map(Object.entries(again));
  return a.length === b.size && a.every(([key, value]) => b.get(key) === value);
}
