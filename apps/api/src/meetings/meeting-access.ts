import { Injectable } from '@nestjs/common';
import type { MeetingAbility } from '@consilium/contracts';
import { MEETING_ACTS, meetingRefusal } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { Attempt } from '../platform/audit/acts';
import { auditActor } from '../platform/audit/audit';
import { DeniedRecorder } from '../platform/audit/denied';
import { Changes } from '../platform/flow';
import { ProblemException, notFound } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { MeetingNews } from './meeting-news';
import { MeetingNotices } from './meeting-notices';
import { meetingActor } from './meeting.presenter';
import { MeetingsRepository, type MeetingRow } from './meetings.repository';

/** The door to a meeting: who takes part, or 404; attempts without the right are recorded (SEC-02). */
@Injectable()
export class MeetingAccess {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly changes: Changes,
    private readonly denied: DeniedRecorder,
    private readonly news: MeetingNews,
    private readonly notices: MeetingNotices,
  ) {}

  async authorize(viewer: Viewer, id: string): Promise<MeetingRow> {
    const meeting = await this.meetings.findFor(viewer.memberId, id);
    if (meeting) return meeting;
    await this.recordDenied(viewer, 'meeting.view', id);
    throw notFound();
  }

  /** One change under the meeting's lock: version, then right, then `work`; the version moves on, the act is audited, and who takes part is told. */
  async change(
    viewer: Viewer,
    id: string,
    ability: MeetingAbility,
    version: number | null,
    work: (tx: Tx, meeting: MeetingRow) => Promise<void>,
  ): Promise<void> {
    await this.authorize(viewer, id);
    const told = async (tx: Tx, meeting: MeetingRow) => {
      const before = await this.meetings.memberIds(tx, id);
      await work(tx, meeting);
      const audience = { before, now: await this.meetings.memberIds(tx, id) };
      this.news.tell(tx, { id, version: meeting.version + 1 }, audience);
      await this.notices.follow(tx, viewer.memberId, (await this.meetings.lock(tx, id)) ?? meeting, audience);
    };
    const change = { object: { type: 'meeting', id }, ability, version: version ?? undefined };
    await this.changes
      .run<MeetingRow, void>(viewer, change, {
        load: (tx) => this.meetings.lock(tx, id),
        permit: (meeting) => meetingRefusal(ability, meetingActor(viewer, meeting), meeting.status),
        work: told,
        act: { action: MEETING_ACTS[ability] },
      })
      .catch(async (error: unknown) => {
        // Whether there is such a case is told to nobody who is not in it, so the refusal has no 403.
        if (error instanceof ProblemException && error.code === 'meeting.case_not_eligible')
          await this.recordDenied(viewer, ability, id);
        throw error;
      });
  }

  private recordDenied(viewer: Viewer, action: Attempt, id: string): Promise<void> {
    return this.denied.record({
      actor: auditActor(viewer),
      action,
      objectType: 'meeting',
      objectId: id,
      outcome: 'denied',
    });
  }
}
