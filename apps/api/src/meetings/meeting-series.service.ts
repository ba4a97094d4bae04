import { Injectable } from '@nestjs/common';
import { goesOnInSeries, nextOccurrence, slotOfChanged, type SeriesChange } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import { ConsultationsService } from '../consultations/consultations.service';
import type { Tx } from '../platform/transactions/transactions';
import { RoomSubjects } from '../rooms/room-subjects';
import { MeetingNews } from './meeting-news';
import { MeetingsRepository, type ListedItem, type MeetingRow } from './meetings.repository';

/** What a series does by itself when one of its meetings is over. */
@Injectable()
export class MeetingSeriesService {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly meetings: MeetingsRepository,
    private readonly news: MeetingNews,
    private readonly subjects: RoomSubjects,
  ) {}

  /** Plans the next meeting, with the same people and with what was left open. Nothing for a meeting that stands alone. */
  async carryOn(tx: Tx, meeting: MeetingRow): Promise<void> {
    const { seriesId, everyWeeks, timeZone, slot: before } = meeting;
    if (!seriesId || !everyWeeks || !timeZone || !before) return;
    const id = uuidv7();
    const memberIds = await this.meetings.memberIds(tx, meeting.id);
    const { startsAt, slot } = nextOccurrence(
      before,
      { everyWeeks, timeZone },
      new Date(Math.max(Date.now(), meeting.startsAt.getTime())),
    );
    await this.meetings.insert(
      tx,
      {
        id,
        seriesId,
        slot,
        title: meeting.title,
        titledBy: meeting.titledBy,
        startsAt,
        facilitatorId: meeting.facilitatorId,
      },
      memberIds,
    );
    for (const item of await this.leftOpen(tx, meeting)) {
      await this.meetings.insertItem(tx, {
        id: uuidv7(),
        meetingId: id,
        caseId: item.caseId,
        roomId: item.roomId,
        lane: null,
        minutes: item.minutes,
        lateReason: null,
        returnedFrom: item.id,
        addedBy: null,
      });
    }
    this.news.tell(tx, { id, version: 1 }, { now: memberIds });
  }

  /**
   * Changes how a meeting repeats; null: it stands alone from now on, and those before it keep what they were. `later`: the series goes on
   * from the meeting's own time, which a series that begins and another time zone do too.
   */
  async repeat(tx: Tx, meeting: MeetingRow, { everyWeeks, timeZone, later }: SeriesChange): Promise<void> {
    if (everyWeeks === null) return this.meetings.setSeries(tx, meeting.id, null);
    const rule = { everyWeeks, timeZone: timeZone ?? meeting.timeZone ?? 'UTC' };
    const id = meeting.seriesId ?? uuidv7();
    if (meeting.seriesId) await this.meetings.updateSeries(tx, { id, ...rule });
    else await this.meetings.insertSeries(tx, { id, ...rule });
    await this.meetings.setSeries(tx, meeting.id, { id, slot: slotOfChanged(meeting, { ...rule, later }) });
  }

  /** The cases that the next meeting takes up. */
  private async leftOpen(tx: Tx, meeting: MeetingRow): Promise<ListedItem[]> {
    const items = await this.meetings.items([meeting.id], tx);
    const open = await this.consultations.leftOpen(
      tx,
      items.flatMap(({ consultationId }) => consultationId ?? []),
    );
    const cases = await this.subjects.describe(
      'case',
      items.map(({ caseId }) => caseId),
    );
    const caseIsOver = (caseId: string): boolean => {
      const state = cases.get(caseId)?.state;
      return state?.status === 'closed' || state?.consentRevoked !== false;
    };
    return items.filter((item) =>
      goesOnInSeries(item, {
        caseIsOver: caseIsOver(item.caseId),
        leftOpen: item.consultationId !== null && open.has(item.consultationId),
      }),
    );
  }
}
