import { Inject, Injectable } from '@nestjs/common';
import {
  FINDINGS_MAX,
  withoutMentions,
  type AskSecondLook,
  type InboxKind,
  type InboxSubjectKind,
  type Page,
  type SecondLookAbility,
  type SecondLookGround,
  type SecondLookView,
} from '@consilium/contracts';
import { amongColleagues } from '@consilium/deid';
import { refusalToPost, refusalToLook, secondLookAbilities } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import { InboxService } from '../../inbox/inbox.service';
import { PeopleService } from '../../people/people.service';
import type { Viewer } from '../../platform/access/viewer';
import { Jobs } from '../../platform/jobs';
import { Changes } from '../../platform/flow';
import { ProblemException, staleVersion } from '../../platform/problems/problem';
import { fitting } from '../../platform/problems/fitting';
import { SETTINGS, type Settings } from '../../platform/settings';
import { Transactions, type Tx } from '../../platform/transactions/transactions';
import type { Membership } from '../../rooms/room-types';
import { RoomsService } from '../../rooms/rooms.service';
import { GateThrottle } from '../gate/gate-throttle';
import { RoomColleagues } from '../gate/room-colleagues';
import { Scanner } from '../gate/scanner';
import { PrivacyKey } from '../../platform/keys/privacy-key';
import { SecondLookAccess } from './second-look-access';
import { SecondLookAudit } from './second-look-audit';
import { END_REVIEWS } from './second-look-endings';
import { presentSecondLook, type SecondLookText } from './second-look-presenter';
import { factsOf, type SecondLookRow } from './second-look-row';
import { textDigest } from './second-look-use';
import { SecondLooksRepository } from './second-looks.repository';

/** Asking a second member about a text that the gate holds back, and their answer. The text is held for that member alone, encrypted. */
@Injectable()
export class SecondLooksService {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly access: SecondLookAccess,
    private readonly audit: SecondLookAudit,
    private readonly changes: Changes,
    private readonly colleagues: RoomColleagues,
    private readonly inbox: InboxService,
    private readonly jobs: Jobs,
    private readonly key: PrivacyKey,
    private readonly people: PeopleService,
    private readonly reviews: SecondLooksRepository,
    private readonly rooms: RoomsService,
    private readonly scanner: Scanner,
    private readonly throttle: GateThrottle,
    private readonly transactions: Transactions,
  ) {}

  async ask(viewer: Viewer, ask: AskSecondLook): Promise<SecondLookView> {
    this.throttle.takeAsked(viewer.memberId);
    const { roomId, right, room } = await this.access.room(viewer, ask);
    const refusal = refusalToPost({ right, writable: room.writable });
    if (refusal) throw new ProblemException(refusal);
    await this.requireReviewer(viewer, ask.reviewerId, roomId);
    const [found = []] = await this.scanner.scan(viewer.memberId, [
      { text: withoutMentions(ask.text), profile: 'clinical' },
    ]);
    const colleagues = await this.colleagues.namesIn([roomId], viewer);
    const findings = fitting(amongColleagues(ask.text, found, colleagues), FINDINGS_MAX).map(
      ({ start, end, category, level }) => ({
        start,
        end,
        category,
        level,
      }),
    );
    if (!findings.some(({ level }) => level === 'certain')) throw new ProblemException('privacy.review_not_needed');
    const id = uuidv7();
    await this.transactions.run(async (tx) => {
      const { text, reason, reviewerId, field = null } = ask;
      const { askedAt, expiresAt } = await this.reviews.insert(tx, {
        id,
        roomId,
        authorId: viewer.memberId,
        reviewerId,
        field,
        findings,
        minutes: this.settings.reviewMinutes,
        ciphertext: this.key.seal('review.text', id, JSON.stringify({ text, reason } satisfies SecondLookText)),
        textDigest: textDigest(this.key, { roomId, authorId: viewer.memberId, text }),
      });
      const row = (await this.reviews.find(tx, id))!;
      await this.audit.append(tx, viewer, 'privacy.review_asked', row);
      await this.notify(tx, 'privacy.review', row, { from: viewer.memberId, to: reviewerId, at: askedAt });
      await this.jobs.add(tx, END_REVIEWS, { payload: {}, runAt: expiresAt, key: `${END_REVIEWS.name}:${id}` });
    });
    return this.present(viewer, id);
  }

  async list(viewer: Viewer, box?: 'to_answer' | 'asked'): Promise<Page<SecondLookView>> {
    const rows = await this.reviews.ofMember(this.transactions, viewer.memberId, box);
    const seen = await Promise.all(
      rows.map(async (row) => ((await this.access.maySee(viewer, row)) ? [presentSecondLook(viewer, row, null)] : [])),
    );
    return { items: seen.flat(), nextCursor: null };
  }

  /** The reviewer who is asked reads the text, and that is recorded; everybody else's view is the outline. */
  async one(viewer: Viewer, id: string): Promise<SecondLookView> {
    const row = await this.access.authorize(viewer, id);
    if (!may(viewer, row, 'review.answer')) return presentSecondLook(viewer, row, null);
    const read = this.read(row);
    await this.audit.append(this.transactions, viewer, 'privacy.review_read', row);
    return presentSecondLook(viewer, row, read);
  }

  async answer(
    viewer: Viewer,
    id: string,
    { agreed, ground, version }: { agreed: boolean; ground?: SecondLookGround; version: number },
  ): Promise<SecondLookView> {
    await this.access.authorize(viewer, id, 'reviewer');
    await this.change(viewer, id, 'review.answer', async (tx, row) => {
      if (row.version !== version) throw staleVersion(row.version);
      await this.reviews.move(tx, id, agreed ? 'agreed' : 'refused', { answered: true });
      await this.inbox.over(tx, id, 'answered');
      await this.audit.append(
        tx,
        viewer,
        agreed ? 'privacy.review_agreed' : 'privacy.review_refused',
        row,
        agreed ? ground : undefined,
      );
      await this.notify(tx, 'privacy.review_answered', row, { from: viewer.memberId, to: row.authorId, at: row.now });
    });
    return this.present(viewer, id);
  }

  async withdraw(viewer: Viewer, id: string): Promise<void> {
    await this.access.authorize(viewer, id, 'author');
    await this.change(viewer, id, 'review.withdraw', async (tx, row) => {
      await this.reviews.move(tx, id, 'withdrawn');
      await this.inbox.over(tx, id, 'withdrawn');
      await this.audit.append(tx, viewer, 'privacy.review_withdrawn', row);
    });
  }

  private change(
    viewer: Viewer,
    id: string,
    ability: SecondLookAbility,
    work: (tx: Tx, row: SecondLookRow) => Promise<void>,
  ): Promise<void> {
    return this.changes.run<SecondLookRow, void>(
      viewer,
      { object: { type: 'privacy_review', id }, ability },
      {
        load: async (tx) => (await this.reviews.lock(tx, [id]))[0] ?? null,
        permit: (row) => (may(viewer, row, ability) ? null : 'privacy.review_over'),
        work,
      },
    );
  }

  /** A text that another key sealed can be read by nobody any more; its author asks again. */
  private read({ id, ciphertext }: SecondLookRow): SecondLookText {
    const opened = ciphertext && this.key.open('review.text', id, ciphertext);
    if (!opened) throw new ProblemException('privacy.review_over');
    return JSON.parse(opened) as SecondLookText;
  }

  private async present(viewer: Viewer, id: string): Promise<SecondLookView> {
    return presentSecondLook(viewer, await this.access.authorize(viewer, id), null);
  }

  private async requireReviewer(viewer: Viewer, reviewerId: string, roomId: string): Promise<void> {
    const membership: Membership | null = await this.rooms.membership(reviewerId, roomId);
    const enabled = membership && (await this.people.active(reviewerId));
    const place = membership && enabled ? { right: membership.right, writable: membership.room.writable } : null;
    const refusal = refusalToLook(reviewerId.toLowerCase(), viewer.memberId, place);
    if (refusal)
      throw new ProblemException(refusal, {
        errors: [{ path: 'reviewerId', message: 'is not another member of this room who may write in it' }],
      });
  }

  private notify(
    tx: Tx,
    kind: InboxKind,
    row: SecondLookRow,
    { from, to, at }: { from: string; to: string; at: Date },
  ): Promise<void> {
    // Who is asked goes to the request; its author, back to where the text is written.
    const subject: { kind: InboxSubjectKind; id: string } =
      kind === 'privacy.review' ? { kind: 'review', id: row.id } : { kind: row.subjectKind, id: row.subjectId };
    return this.inbox.notify(tx, {
      kind,
      sourceId: row.id,
      ...(kind === 'privacy.review' && { concernsId: row.id, dueAt: row.expiresAt }),
      at,
      subject,
      roomId: row.roomId,
      actorId: from,
      to: { memberIds: [to] },
    });
  }
}

const may = ({ memberId }: Viewer, row: SecondLookRow, ability: SecondLookAbility): boolean =>
  secondLookAbilities(memberId, factsOf(row), row.now).includes(ability);
