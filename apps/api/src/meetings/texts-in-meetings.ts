import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../platform/access/viewer';
import { AuditReads } from '../platform/audit/audit-reads';
import { notFound, ProblemException } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import type { Exposed } from '../rooms/text-holders';
import { SealedTexts } from '../sealed-texts/sealed-texts';
import type { AskedText, ReportableText, TextPlace, TextSource, TextTable } from '../sealed-texts/text-source';
import { MeetingAccess } from './meeting-access';
import { MeetingNews } from './meeting-news';
import { ITSELF_OR_OF_ITS_SERIES, MeetingsRepository } from './meetings.repository';

export const MEETING_TEXTS: readonly TextTable[] = [
  { table: 'meeting', record: ITSELF_OR_OF_ITS_SERIES, columns: ['title'] },
  { table: 'meeting_item', record: 'meeting_id = $1', columns: ['late_reason'] },
];

/** The title of a meeting, which every meeting of its series may have, and why a case came late onto its list. */
@Injectable()
export class TextsInMeetings implements TextSource, OnModuleInit {
  readonly tables = MEETING_TEXTS;

  constructor(
    private readonly access: MeetingAccess,
    private readonly audit: AuditReads,
    private readonly meetings: MeetingsRepository,
    private readonly news: MeetingNews,
    private readonly rooms: RoomsService,
    private readonly sealed: SealedTexts,
  ) {}

  onModuleInit(): void {
    this.sealed.register('meeting', this);
  }

  /** Who takes part reads the title; why a case came late, who is in the case. */
  async authorize(viewer: Viewer, id: string, { field, itemId }: AskedText): Promise<void> {
    await this.access.authorize(viewer, id);
    if (field === 'title') return;
    const item = (await this.meetings.items([id])).find((one) => one.id === itemId);
    if (!item || !(await this.rooms.membership(viewer.memberId, item.roomId)))
      throw new ProblemException('privacy.nothing_to_report');
  }

  async lock(tx: Tx, id: string): Promise<boolean> {
    return (await this.meetings.lock(tx, id)) !== null;
  }

  async find(tx: Tx, id: string, { field, itemId }: AskedText): Promise<ReportableText> {
    const meeting = await this.meetings.lock(tx, id);
    if (!meeting) throw notFound();
    const about = { label: dayOf(meeting.startsAt), subject: { kind: 'meeting' as const, id } };
    if (field === 'title') {
      const { title: text, facilitatorId } = meeting;
      const texts = [{ table: 'meeting', column: 'title', field, text, at: await this.meetings.plannedAt(tx, id) }];
      return { ...about, texts, authorId: facilitatorId, roomId: null };
    }
    const item = (await this.meetings.items([id], tx)).find((one) => one.id === itemId);
    const { lateReason: text = null, addedBy = null, addedAt: at = new Date() } = item ?? {};
    return {
      ...about,
      texts: text ? [{ table: 'meeting_item', column: 'late_reason', field, text, at }] : [],
      authorId: addedBy,
      roomId: null,
    };
  }

  /** Who takes part has the title in their lists; who read the meeting, as the audit log knows. */
  async exposed(tx: Tx, id: string, { texts }: ReportableText): Promise<Exposed[]> {
    const reads = await this.audit.actsOn(tx, ['meeting.viewed'], [id]);
    const viewed = reads.map(({ actorId, at, sessionHash }): Exposed => ({
      memberId: actorId,
      how: 'meeting_viewed',
      at,
      session: sessionHash,
    }));
    if (!texts.some(({ field }) => field === 'title')) return viewed;
    const people = await this.meetings.memberIds(tx, id);
    return [...viewed, ...people.map((memberId): Exposed => ({ memberId, how: 'listed', at: null, session: null }))];
  }

  /** The next version of it and of those of its series: whoever has one open reads it again. */
  async tell(tx: Tx, { recordId }: TextPlace): Promise<null> {
    for (const { id, version } of await this.meetings.withSeries(tx, recordId)) {
      await this.meetings.bump(tx, { id });
      this.news.tell(tx, { id, version: version + 1 }, { now: await this.meetings.memberIds(tx, id) });
    }
    return null;
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
