import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TextsBesideLog } from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import { AuditReads } from '../platform/audit/audit-reads';
import { notFound, ProblemException } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { exposedBy, type Exposed } from '../rooms/text-holders';
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
    const { seriesId, startsAt, title, titledBy, facilitatorId } = meeting;
    const about = {
      roomId: null,
      keptFor: seriesId ?? id,
      label: dayOf(startsAt),
      subject: { kind: 'meeting' as const, id },
    };
    if (field === 'title') {
      const first = (await this.alike(tx, id, title)).map(({ createdAt }) => createdAt.getTime());
      const at = new Date(Math.min(...first));
      return {
        ...about,
        texts: [{ table: 'meeting', column: 'title', field, text: title, at }],
        authorId: titledBy ?? facilitatorId,
      };
    }
    const item = (await this.meetings.items([id], tx)).find((one) => one.id === itemId);
    const { lateReason: text = null, addedBy = null, addedAt: at = new Date() } = item ?? {};
    return {
      ...about,
      texts: text ? [{ table: 'meeting_item', column: 'late_reason', field, text, at }] : [],
      authorId: addedBy,
    };
  }

  /** Who read one of the meetings that have the text, and, of a title, who takes part in one: it stands in their lists. */
  async exposed(tx: Tx, id: string, { texts }: ReportableText): Promise<Exposed[]> {
    const title = texts.find(({ field }) => field === 'title')?.text;
    const ids = title === undefined ? [id] : (await this.alike(tx, id, title)).map((one) => one.id);
    const viewed = await this.viewersOf(tx, ids);
    if (title === undefined) return viewed;
    const people = new Set<string>();
    for (const one of ids) for (const memberId of await this.meetings.memberIds(tx, one)) people.add(memberId);
    return [
      ...viewed,
      ...[...people].map((memberId): Exposed => ({ memberId, how: 'listed', at: null, session: null })),
    ];
  }

  /** A meeting's page shows title and question of the cases on its list. */
  async exposedOf(tx: Tx, of: TextsBesideLog, recordId: string, { texts }: ReportableText): Promise<Exposed[]> {
    if (of !== 'case' || !texts.some(({ field }) => field === 'title' || field === 'question')) return [];
    const since = Math.min(...texts.map(({ at }) => at.getTime()));
    const viewed = await this.viewersOf(tx, await this.meetings.withCase(tx, recordId));
    return viewed.filter(({ at }) => at !== null && at.getTime() >= since);
  }

  private async viewersOf(tx: Tx, meetingIds: readonly string[]): Promise<Exposed[]> {
    const reads = await this.audit.actsOn(tx, ['meeting.viewed'], meetingIds);
    return reads.map((read) => exposedBy(read, 'meeting_viewed'));
  }

  /** The meeting, and those of its series that have the same title. */
  private async alike(tx: Tx, id: string, title: string) {
    return (await this.meetings.withSeries(tx, id)).filter((one) => one.id === id || one.title === title);
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
