import { Injectable } from '@nestjs/common';
import {
  LIST_LIMIT_DEFAULT,
  LIST_LIMIT_MAX,
  type EditIncident,
  type IncidentListItem,
  type IncidentStatus,
  type IncidentView,
  type MoveIncident,
  type Page,
  type QuarantinedTexts,
} from '@consilium/contracts';
import { decideMove, incidentRefusal, refusalOfEdit, refusalToWithdraw } from '@consilium/domain';
import { InboxService } from '../../inbox/inbox.service';
import type { Viewer } from '../../platform/access/viewer';
import { Changes, type Change, type ChangedObject, type ChangeSteps } from '../../platform/flow';
import { ProblemException, notFound } from '../../platform/problems/problem';
import { Transactions, type Tx } from '../../platform/transactions/transactions';
import { HeldTexts } from './held-texts';
import { IncidentAccess } from './incident-access';
import { IncidentPresenter, listItem } from './incident-presenter';
import { IncidentRecord, type RecordedIncident } from './incident-record';
import { actorOf, stateOf, type IncidentRow } from './incident-row';
import { IncidentsRepository } from './incidents.repository';

export interface ListIncidents {
  status?: IncidentStatus;
  overdue?: boolean;
  limit?: number;
  cursor?: string;
}

/** The label of the room's subject; a meeting has no code. */
const caseCodeOf = ({ roomId, label }: IncidentRow): string | null => (roomId === null ? null : label);

export const recorded = (row: IncidentRow): RecordedIncident => ({
  id: row.id,
  roomId: row.roomId,
  caseCode: caseCodeOf(row),
  categories: row.categories,
});

export const objectOf = (row: IncidentRow): ChangedObject => ({
  type: 'incident',
  id: row.id,
  roomId: row.roomId,
  caseCode: caseCodeOf(row),
});

/** Incidents from containment to their end (security-compliance §11): reading, assessing, deciding, closing. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly access: IncidentAccess,
    private readonly changes: Changes,
    private readonly held: HeldTexts,
    private readonly inbox: InboxService,
    private readonly incidents: IncidentsRepository,
    private readonly presenter: IncidentPresenter,
    private readonly record: IncidentRecord,
    private readonly transactions: Transactions,
  ) {}

  async list(
    viewer: Viewer,
    { status, overdue, limit: asked = LIST_LIMIT_DEFAULT, cursor }: ListIncidents,
  ): Promise<Page<IncidentListItem>> {
    const listable = await this.access.listable(viewer);
    const limit = Math.min(asked, LIST_LIMIT_MAX);
    const rows = await this.incidents.page(this.transactions, {
      ...listable,
      limit: limit + 1,
      ...(status && { status }),
      ...(overdue !== undefined && { overdue }),
      ...(cursor && { before: cursor }),
    });
    const page = rows.slice(0, limit);
    return { items: page.map((row) => listItem(row)), nextCursor: rows.length > limit ? page.at(-1)!.id : null };
  }

  /** Of every incident of a room. */
  idsOf(tx: Tx, roomId: string): Promise<string[]> {
    return this.incidents.idsOf(tx, roomId);
  }

  async view(viewer: Viewer, id: string): Promise<IncidentView> {
    return this.presenter.view(viewer, await this.access.require(viewer, id));
  }

  /** The texts themselves; each reading is recorded before they are answered. */
  async texts(viewer: Viewer, id: string): Promise<QuarantinedTexts> {
    await this.access.require(viewer, id);
    return this.transactions.run(async (tx) => {
      const row = await this.incidents.lock(tx, id);
      if (!row) throw notFound();
      const refused = incidentRefusal('incident.read_text', actorOf(viewer, row), stateOf(row));
      if (refused) throw new ProblemException(refused);
      const items = await this.held.read(tx, row);
      await this.record.textRead(tx, viewer, recorded(row));
      return { incidentId: id, items };
    });
  }

  async edit(viewer: Viewer, id: string, edit: Omit<EditIncident, 'version'>, version: number): Promise<IncidentView> {
    const permit = (row: IncidentRow) => refusalOfEdit(actorOf(viewer, row), stateOf(row), edit);
    return this.changed(viewer, id, { ability: 'incident.edit', version, permit }, async (tx, row) => {
      const { factors, notes, categories, purge = [] } = edit;
      await this.incidents.change(tx, row, {
        ...factors,
        ...(notes !== undefined && { notes }),
        ...(categories && { categories }),
      });
      await this.incidents.purgeReached(tx, id, purge, viewer.memberId);
      await this.record.act(tx, viewer, 'edited', recorded(row), said(edit));
    });
  }

  async move(
    viewer: Viewer,
    id: string,
    { action, note = '' }: Omit<MoveIncident, 'version'>,
    version: number,
  ): Promise<IncidentView> {
    return this.changed(viewer, id, { ability: `incident.${action}`, version }, async (tx, row) => {
      if (action === 'withdraw') return this.withdraw(tx, viewer, row, note);
      const decided = decideMove(actorOf(viewer, row), stateOf(row), { action, note });
      if ('refused' in decided) throw new ProblemException(decided.refused);
      // The history first: a closed incident is changed no more.
      await this.record.act(tx, viewer, decided.act, recorded(row), note);
      await this.incidents.change(tx, row, { status: decided.next });
      if (decided.next === 'closed') await this.inbox.over(tx, id, 'settled');
    });
  }

  private async withdraw(tx: Tx, viewer: Viewer, row: IncidentRow, note: string): Promise<void> {
    const refused = refusalToWithdraw(actorOf(viewer, row), stateOf(row));
    if (refused) throw new ProblemException(refused);
    await this.incidents.change(tx, row, { pendingAction: null, pendingBy: null, pendingAt: null });
    await this.inbox.over(tx, row.id, 'withdrawn', { kinds: ['privacy.second_person'] });
    await this.record.act(tx, viewer, 'ask_withdrawn', recorded(row), note);
  }

  private async changed(
    viewer: Viewer,
    id: string,
    { ability, version, permit }: Pick<Change, 'ability' | 'version'> & Pick<ChangeSteps<IncidentRow, void>, 'permit'>,
    work: (tx: Tx, row: IncidentRow) => Promise<void>,
  ): Promise<IncidentView> {
    const object = objectOf(await this.access.require(viewer, id));
    const load = (tx: Tx) => this.incidents.lock(tx, id);
    await this.changes.run<IncidentRow, void>(viewer, { object, ability, version }, { load, permit, work });
    return this.view(viewer, id);
  }
}

/** What was edited, by name and never by content. */
function said({ factors = {}, notes, categories, purge = [] }: Omit<EditIncident, 'version'>): string {
  return [
    ...Object.keys(factors),
    ...(notes === undefined ? [] : ['notes']),
    ...(categories ? ['categories'] : []),
    ...purge.map(({ place }) => `purge of ${place}`),
  ].join(', ');
}
