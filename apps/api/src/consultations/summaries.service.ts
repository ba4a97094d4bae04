import { Injectable } from '@nestjs/common';
import {
  MENTION,
  PART2_NOTICE,
  type ConsultationSummary,
  type PersonRef,
  type SummaryHold,
  type SummaryMessage,
} from '@consilium/contracts';
import { isPart2 } from '@consilium/domain';
import { PresentationStore } from '../cases/presentation/presentation-store';
import { InboxService } from '../inbox/inbox.service';
import { PeopleService } from '../people/people.service';
import { personIn } from '../people/person-in';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor } from '../platform/audit/audit';
import { notFound } from '../platform/problems/problem';
import { Transactions } from '../platform/transactions/transactions';
import type { Membership } from '../rooms/room-types';
import { RoomReading } from '../rooms/room-reading';
import { ConsultationAccess } from './consultation-access';
import { ConsultationMeetings } from './consultation-meetings';
import { seqsOf, type StoredHold } from './stored-summary';
import { SummariesRepository, type SummaryRow } from './summaries.repository';

/** Reading the summary of a consultation: the stored outline with the log's own texts, cut to what the viewer may see of the log. */
@Injectable()
export class Summaries {
  constructor(
    private readonly access: ConsultationAccess,
    private readonly audit: Audit,
    private readonly inbox: InboxService,
    private readonly meetings: ConsultationMeetings,
    private readonly people: PeopleService,
    private readonly presentations: PresentationStore,
    private readonly reading: RoomReading,
    private readonly summaries: SummariesRepository,
    private readonly transactions: Transactions,
  ) {}

  /** The latest, or that of one consultation. `act` names the read in the audit log. */
  async read(
    viewer: Viewer,
    roomId: string,
    consultationId: string | undefined,
    act: 'summary.viewed' | 'summary.exported',
  ): Promise<ConsultationSummary> {
    const { membership } = await this.access.authorize(viewer, roomId);
    const row = await this.summaries.find(roomId, consultationId);
    if (!row) throw notFound();
    const summary = await this.present(membership, row, viewer.memberId);
    await this.inbox.seen(viewer.memberId, row.consultationId);
    await this.audit.append(this.transactions, {
      actor: auditActor(viewer),
      action: act,
      objectType: 'consultation',
      objectId: row.consultationId,
      roomId,
      caseCode: membership.room.label,
    });
    return summary;
  }

  private async present(membership: Membership, row: SummaryRow, viewerId: string): Promise<ConsultationSummary> {
    const { outline } = row;
    const all = seqsOf(outline);
    const texts = await this.texts(
      membership,
      all.filter((seq) => seq >= membership.firstSeq),
      Number(row.endedSeq),
      [row.facilitatorId, row.presenterId],
    );
    const at = (seq: number | null): SummaryMessage | null => (seq === null ? null : (texts.messages.get(seq) ?? null));
    const list = (seqs: readonly number[]): SummaryMessage[] => seqs.flatMap((seq) => at(seq) ?? []);
    const now = (await this.presentations.current([membership.room.subjectId])).get(membership.room.subjectId) ?? {};
    const then =
      outline.caseVersion === undefined
        ? now
        : await this.presentations.atVersion(membership.room.subjectId, outline.caseVersion);
    const passedOver = at(outline.passedOverSeq);
    const takeaway = at(outline.takeaway?.seq ?? null);
    return {
      consultationId: row.consultationId,
      roomId: membership.roomId,
      caseCode: membership.room.label,
      title: then.title ?? '',
      question: then.question ?? '',
      scheduledFor: row.scheduledFor?.toISOString() ?? null,
      startedAt: row.startedAt.toISOString(),
      endedAt: row.endedAt.toISOString(),
      facilitator: texts.person(row.facilitatorId),
      presenter: texts.person(row.presenterId),
      attendance: outline.attendance,
      absent: outline.absent ?? [],
      meeting: await this.meetings.meetingFor(viewerId, row.consultationId),
      phases: outline.phases,
      summaryBack: at(outline.summaryBackSeq),
      summaryBackPassedOver: passedOver && (passedOver.text || passedOver.hidden) ? passedOver : null,
      questions: outline.questions.flatMap(({ seq, answers }) =>
        list([seq]).map((question) => ({ question, answers: list(answers) })),
      ),
      recommendations: outline.recommendations
        .map(({ discipline, seqs }) => ({ discipline, items: list(seqs) }))
        .filter(({ items }) => items.length > 0),
      holds: (outline.holds ?? []).flatMap((hold) => presentHold(hold, at)),
      concerns: list(outline.concerns ?? []),
      observations: list(outline.observations ?? []),
      openPoints: { questions: list(outline.openQuestions), holds: list(outline.openHoldSeqs) },
      takeaway: takeaway && { ...takeaway, within: outline.takeaway?.within ?? null },
      ...(isPart2(now) && { part2Notice: PART2_NOTICE }),
      partial: all.some((seq) => seq < membership.firstSeq),
    };
  }

  /** Names of whom its texts mention, for what is drawn without a room around it. */
  async namesIn(summary: ConsultationSummary): Promise<(memberId: string) => string> {
    const ids = [...new Set(Array.from(JSON.stringify(summary).matchAll(MENTION), ([, memberId]) => memberId!))];
    const named = await this.people.named(ids);
    return (memberId) => named.get(memberId)?.displayName ?? 'A former member';
  }

  private async texts(
    membership: Membership,
    seqs: number[],
    upTo: number,
    people: string[],
  ): Promise<{ messages: Map<number, SummaryMessage>; person: (memberId: string) => PersonRef }> {
    const worded = await this.reading.texts(membership.roomId, seqs, upTo);
    const ids = [...people, ...worded.flatMap(({ authorId }) => authorId ?? [])];
    const named = await this.people.named(ids);
    const messages = worded.map(({ seq, authorId, discipline, at, text, hidden }): [number, SummaryMessage] => [
      seq,
      {
        seq,
        memberId: authorId,
        displayName: named.get(authorId ?? '')?.displayName ?? '',
        discipline,
        at: at.toISOString(),
        text,
        ...(hidden && { hidden: true as const }),
      },
    ]);
    return {
      messages: new Map(messages),
      person: (memberId) => personIn(named, memberId),
    };
  }
}

/** A hold whose asking the viewer may not see is left out. */
function presentHold(
  { state, outcome, askedSeq, answeredSeq, liftedSeq, withdrawnSeq }: StoredHold,
  at: (seq: number | null) => SummaryMessage | null,
): SummaryHold[] {
  const asked = at(askedSeq);
  const answer = at(answeredSeq);
  return asked
    ? [
        {
          state,
          asked,
          answer: answer && outcome ? { ...answer, outcome } : null,
          lifted: at(liftedSeq),
          withdrawn: at(withdrawnSeq),
        },
      ]
    : [];
}
