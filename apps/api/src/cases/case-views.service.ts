import { Inject, Injectable } from '@nestjs/common';
import {
  LIST_LIMIT_DEFAULT,
  LIST_LIMIT_MAX,
  type CaseMemberView,
  type CaseStatus,
  type CaseSummary,
  type CaseAtVersion,
  type CaseVersionView,
  type Page,
} from '@consilium/contracts';
import { notCovered, type CasePresentation, type ConsentScope } from '@consilium/clinical';
import type { Viewer } from '../platform/access/viewer';
import { notFound } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { CaseAccess, type AuthorizedCase } from './case-access';
import { CaseAudit } from './case-audit';
import { CaseMarks } from './case-marks';
import { presentCase, presentSummary, shownPresentation, withheldFrom, type CaseView } from './case-presenter';
import { caseState, type CaseRow } from './case-row';
import { CasesRepository } from './cases.repository';
import { ContentNotices } from './content-notices';
import { decodeCursor, encodeCursor } from './list-cursor';
import { PresentationStore } from './presentation/presentation-store';

/** What a member may read of cases; every read is recorded. */
@Injectable()
export class CaseViewsService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly cases: CasesRepository,
    private readonly marks: CaseMarks,
    private readonly notices: ContentNotices,
    private readonly presentations: PresentationStore,
    private readonly rooms: RoomsService,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly transactions: Transactions,
  ) {}

  async view(viewer: Viewer, caseId: string): Promise<CaseView> {
    const entered = await this.access.authorize(viewer, caseId);
    const view = await this.present(viewer, entered);
    await this.audit.viewed(viewer, entered.row);
    return view;
  }

  /** The case as a change left it: part of that change, not a read of its own. */
  async changed(viewer: Viewer, caseId: string): Promise<CaseView> {
    return this.present(viewer, await this.access.authorize(viewer, caseId));
  }

  /** The case of this code or id, for who may know of every case: a privacy officer. */
  named(tx: Tx, codeOrId: string): Promise<Pick<CaseRow, 'id' | 'code' | 'roomId'> | null> {
    return this.cases.named(tx, codeOrId);
  }

  /** The viewer's own cases, newest edit first. */
  async list(
    viewer: Viewer,
    query: { status?: CaseStatus; q?: string; limit?: number; cursor?: string },
  ): Promise<Page<CaseSummary>> {
    const limit = Math.min(query.limit ?? LIST_LIMIT_DEFAULT, LIST_LIMIT_MAX);
    const memberships = await this.rooms.roomsOf(viewer.memberId, 'case');
    const bySubject = new Map(memberships.map((membership) => [membership.room.subjectId, membership]));
    const found = await this.cases.list({
      ...query,
      ids: [...bySubject.keys()],
      after: decodeCursor(query.cursor),
      limit: limit + 1,
    });
    const rows = found.slice(0, limit);
    const [presentations, members, unread, accepted, holds] = await this.companions(viewer, rows);
    const items = await Promise.all(
      rows.map(async (row) =>
        presentSummary(viewer, {
          entered: {
            row,
            membership: bySubject.get(row.id)!,
            state: {
              ...caseState(row),
              discussionBegan: await this.began(row),
              documentsOff: !this.settings.documents,
            },
          },
          ...currentOf(presentations, row.id),
          members: members.get(row.roomId) ?? [],
          unread: unread.get(row.roomId) ?? 0,
          accepted: accepted.get(row.id) ?? [],
          holds: holds.get(row.roomId),
        }),
      ),
    );
    await this.audit.listed(viewer);
    const last = rows.at(-1);
    return {
      items,
      nextCursor:
        found.length > limit && last ? encodeCursor({ updatedAt: last.updatedAt.toISOString(), id: last.id }) : null,
    };
  }

  /** Versions that can be read again, newest first. Before the discussion begins that is the present one. */
  async versions(viewer: Viewer, caseId: string): Promise<Page<CaseVersionView>> {
    await this.access.authorize(viewer, caseId);
    return { items: await this.cases.versions(caseId), nextCursor: null };
  }

  /** The presentation as it was at a version, with who made it; within the consent as it is now. */
  async version(viewer: Viewer, caseId: string, version: number): Promise<CaseAtVersion & CasePresentation> {
    const entered = await this.access.authorize(viewer, caseId);
    const [kept, presentation, current, accepted] = await Promise.all([
      this.cases.versions(caseId),
      this.presentations.atVersion(caseId, version),
      this.presentations.current([caseId]),
      this.notices.acceptedBy(viewer.memberId, [caseId]),
    ]);
    const record = kept.find((one) => one.version === version);
    if (!record) throw notFound();
    await this.audit.viewed(viewer, entered.row, version);
    const shown = {
      entered,
      presentation,
      notCovered: currentOf(current, caseId).notCovered,
      members: [],
      unread: 0,
      accepted: accepted.get(caseId) ?? [],
    };
    return { ...shownPresentation(shown), ...record, withheld: [...withheldFrom(shown)] };
  }

  /** When each answer that stands now was given, as far back as versions are kept; for what reasons over answers. */
  async answeredAt(caseId: string, tx?: Tx): Promise<(field: string) => string> {
    const kept = await this.cases.versions(caseId, tx);
    const first = kept.at(-1)?.at ?? '';
    return (field) => kept.find(({ fields }) => fields.includes(field))?.at ?? first;
  }

  /** The names of the fields that this viewer is shown of a case, now or at a kept version. Nothing is answered of what stands in them. */
  async fieldsShown(viewer: Viewer, caseId: string, version?: number): Promise<string[]> {
    const entered = await this.access.authorize(viewer, caseId, 'incident.reported');
    const [current, accepted, kept] = await Promise.all([
      this.presentations.current([caseId]),
      this.notices.acceptedBy(viewer.memberId, [caseId]),
      this.cases.versions(caseId),
    ]);
    const now = currentOf(current, caseId);
    if (version !== undefined && !kept.some((one) => one.version === version)) return [];
    const presentation = version === undefined ? now.presentation : await this.presentations.atVersion(caseId, version);
    const shown = { entered, ...now, presentation, members: [], unread: 0, accepted: accepted.get(caseId) ?? [] };
    return Object.keys(shownPresentation(shown));
  }

  private async present(viewer: Viewer, entered: AuthorizedCase): Promise<CaseView> {
    const { row } = entered;
    const [presentations, members, unread, accepted, holds] = await this.companions(viewer, [row]);
    return presentCase(viewer, {
      entered,
      ...currentOf(presentations, row.id),
      members: members.get(row.roomId) ?? [],
      unread: unread.get(row.roomId) ?? 0,
      accepted: accepted.get(row.id) ?? [],
      holds: holds.get(row.roomId),
    });
  }

  private async companions(viewer: Viewer, rows: CaseRow[]) {
    const ids = rows.map(({ id }) => id);
    const roomIds = rows.map(({ roomId }) => roomId);
    return Promise.all([
      this.presentations.current(ids),
      this.members(roomIds),
      this.rooms.unreadOf(viewer.memberId, roomIds),
      this.notices.acceptedBy(viewer.memberId, ids),
      this.marks.holds(roomIds),
    ]);
  }

  private async members(roomIds: string[]): Promise<Map<string, CaseMemberView[]>> {
    const people = await this.rooms.membersOf(roomIds);
    return new Map(
      [...people].map(([roomId, all]) => [roomId, all.map(({ current: _, belongs: __, ...member }) => member)]),
    );
  }

  private async began(row: CaseRow): Promise<boolean> {
    return row.discussionBeganAt !== null || this.rooms.hasMessages(this.transactions, row.roomId);
  }
}

/** A case's answers, and what of them its consent leaves to treating members. */
function currentOf(
  presentations: ReadonlyMap<string, CasePresentation>,
  caseId: string,
): { presentation: CasePresentation; notCovered: ConsentScope[] } {
  const presentation = presentations.get(caseId) ?? {};
  return { presentation, notCovered: notCovered(presentation.consentToConsult) };
}
