import { Injectable } from '@nestjs/common';
import type { MeetingAbility, ProblemCode } from '@consilium/contracts';
import { MEETING_ACTS, meetingRefusal } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { Attempt } from '../platform/audit/acts';
import { Audit, auditActor } from '../platform/audit/audit';
import { DeniedRecorder } from '../platform/audit/denied';
import { ProblemException, notFound, staleVersion } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { MeetingNews } from './meeting-news';
import { MeetingNotices } from './meeting-notices';
import { meetingActor } from './meeting.presenter';
import { MeetingsRepository, type MeetingRow } from './meetings.repository';

const RIGHTS: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['meeting.not_facilitator', 'meeting.case_not_eligible']);

/** The door to a meeting: who takes part, or 404; attempts without the right are recorded (SEC-02). */
@Injectable()
export class MeetingAccess {
  constructor(
    private readonly meetings: MeetingsRepository,
    private readonly audit: Audit,
    private readonly denied: DeniedRecorder,
    private readonly news: MeetingNews,
    private readonly notices: MeetingNotices,
    private readonly transactions: Transactions,
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
    try {
      await this.transactions.run(async (tx) => {
        const meeting = await this.meetings.lock(tx, id);
        if (!meeting) throw notFound();
        if (version !== null && meeting.version !== version) throw staleVersion(meeting.version);
        const refusal = meetingRefusal(ability, meetingActor(viewer, meeting), meeting.status);
        if (refusal) throw new ProblemException(refusal);
        const before = await this.meetings.memberIds(tx, id);
        await work(tx, meeting);
        const audience = { before, now: await this.meetings.memberIds(tx, id) };
        this.news.tell(tx, { id, version: meeting.version + 1 }, audience);
        await this.notices.follow(tx, viewer.memberId, (await this.meetings.lock(tx, id)) ?? meeting, audience);
        await this.audit.append(tx, {
          actor: auditActor(viewer),
          action: MEETING_ACTS[ability],
          objectType: 'meeting',
          objectId: id,
        });
      });
    } catch (error) {
      if (error instanceof ProblemException && RIGHTS.has(error.code)) await this.recordDenied(viewer, ability, id);
      throw error;
    }
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
