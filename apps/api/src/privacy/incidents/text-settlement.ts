import { Injectable } from '@nestjs/common';
import type { InboxKind, TextAction } from '@consilium/contracts';
import { decideSettle, PURGED_BY_SYSTEM } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import { InboxService } from '../../inbox/inbox.service';
import type { Viewer } from '../../platform/access/viewer';
import { Changes } from '../../platform/flow';
import { ProblemException } from '../../platform/problems/problem';
import type { Tx } from '../../platform/transactions/transactions';
import { HeldTexts, type HeldText } from './held-texts';
import { IncidentAccess } from './incident-access';
import { IncidentPeople } from './incident-people';
import { IncidentRecord } from './incident-record';
import { actorOf, stateOf, type IncidentRow } from './incident-row';
import { IncidentsRepository } from './incidents.repository';
import { objectOf, recorded } from './incidents.service';

/** What was asked for because a text is hidden. */
const ASKED: readonly InboxKind[] = ['privacy.hidden', 'privacy.second_person'];

/** An incident, locked after the place of its text. */
interface Settled {
  text: HeldText;
  row: IncidentRow;
}

/** What becomes of a reported text: one person asks, a second one confirms, and it goes back into the room or is gone for ever. */
@Injectable()
export class TextSettlement {
  constructor(
    private readonly access: IncidentAccess,
    private readonly changes: Changes,
    private readonly held: HeldTexts,
    private readonly inbox: InboxService,
    private readonly incidents: IncidentsRepository,
    private readonly people: IncidentPeople,
    private readonly record: IncidentRecord,
  ) {}

  /** Where the text stood is locked before the incident, as a report does. */
  async settle(
    viewer: Viewer,
    id: string,
    action: TextAction,
    { note = '', version }: { note?: string; version: number },
  ): Promise<void> {
    const seen = await this.access.require(viewer, id);
    const load = async (tx: Tx) => {
      const text = await this.held.lock(tx, seen);
      const row = await this.incidents.lock(tx, id);
      return text && row && { text, row, version: row.version };
    };
    const work = async (tx: Tx, { text, row }: Settled) => {
      const decided = decideSettle(actorOf(viewer, row), stateOf(row), action, {
        hasRead: await this.record.hasRead(tx, viewer, id),
      });
      if ('refused' in decided) throw new ProblemException(decided.refused);
      if (decided.next === 'quarantined') await this.ask(tx, viewer, row, action);
      else if (decided.next === 'released') await this.release(tx, row, text);
      else await this.purge(tx, row, text);
      await this.record.act(tx, viewer, decided.act, recorded(row), note);
    };
    const change = { object: objectOf(seen), ability: `incident.${action}` as const, version };
    await this.changes.run<Settled, void>(viewer, change, { load, work });
  }

  private async ask(tx: Tx, viewer: Viewer, row: IncidentRow, action: TextAction): Promise<void> {
    const at = new Date();
    await this.incidents.change(tx, row, { pendingAction: action, pendingBy: viewer.memberId, pendingAt: at });
    const memberIds = await this.people.secondPersons(tx, row, viewer.memberId);
    // Asked again after it was withdrawn, it is news again.
    await this.inbox.notify(tx, {
      kind: 'privacy.second_person',
      sourceId: uuidv7(),
      concernsId: row.id,
      at,
      subject: { kind: 'incident', id: row.id },
      actorId: viewer.memberId,
      to: { memberIds },
    });
  }

  private async release(tx: Tx, row: IncidentRow, text: HeldText): Promise<void> {
    const seq = await text.restore();
    await this.inbox.over(tx, row.id, 'released', { kinds: ASKED });
    if (row.authorId) {
      await this.inbox.notify(tx, {
        kind: 'privacy.released',
        sourceId: row.id,
        at: new Date(),
        subject: { kind: row.subjectKind, id: row.subjectId },
        ...(row.roomId !== null && { roomId: row.roomId }),
        ...(seq !== null && { seq }),
        to: { memberIds: [row.authorId] },
      });
    }
    await this.incidents.change(tx, row, {
      textState: 'released',
      pendingAction: null,
      pendingBy: null,
      pendingAt: null,
    });
  }

  private async purge(tx: Tx, row: IncidentRow, text: HeldText): Promise<void> {
    await text.purge();
    await this.inbox.over(tx, row.id, 'settled', { kinds: ASKED });
    await this.incidents.purgeReached(
      tx,
      row.id,
      PURGED_BY_SYSTEM.map((place) => ({ place })),
      null,
    );
    await this.incidents.change(tx, row, {
      textState: 'purged',
      pendingAction: null,
      pendingBy: null,
      pendingAt: null,
    });
  }
}
