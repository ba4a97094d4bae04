import { Injectable } from '@nestjs/common';
import { changedFields } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import { CasesRepository } from '../../cases/cases.repository';
import { PresentationStore } from '../../cases/presentation/presentation-store';
import { refuseUnready } from '../../cases/readiness';
import { Audit } from '../../platform/audit/audit';
import type { Tx } from '../../platform/transactions/transactions';
import { RoomsService } from '../../rooms/rooms.service';
import { DEMO_CASES, type DemoCase } from '../data';
import type { DemoPart } from '../demo-part';
import { demoClock } from '../demo-times';
import type { DemoWorld, People } from '../demo-world';

/** Minutes before its first message: the room opens, its members come in, the case opens. */
const OPENS = 60;
const OPENED = 45;

/** Cases that are open, each with its presentation and its members. */
@Injectable()
export class DemoOpenCases implements DemoPart {
  readonly name = 'cases';
  readonly after = ['people'];

  constructor(
    private readonly cases: CasesRepository,
    private readonly presentations: PresentationStore,
    private readonly rooms: RoomsService,
    private readonly audit: Audit,
  ) {}

  async load(tx: Tx, world: DemoWorld): Promise<void> {
    const people = await world.people();
    for (const demoCase of DEMO_CASES) await this.open(tx, demoCase, people, world.began);
  }

  private async open(tx: Tx, demoCase: DemoCase, people: People, began: Date): Promise<void> {
    const { code, presentation, thread } = demoCase;
    refuseUnready(presentation, { open: true, shared: true, consentEnded: false });
    const owner = people.get(demoCase.owner)!;
    const clock = demoClock(began, thread.at(-1)!);
    const before = (minutes: number): Date => clock.at(thread[0]!.relDay, thread[0]!.minute - minutes);
    const [opens, opened] = [before(OPENS), before(OPENED)];
    const id = uuidv7();
    const roomId = await this.rooms.open(tx, { kind: 'case', subjectId: id, label: code, owner, at: opens });
    await this.cases.insert(tx, { id, code, roomId, presenterRole: owner.discipline!, at: opens, demo: true });
    await this.presentations.save(tx, {}, presentation, { caseId: id, version: 1, keepHistory: false, editor: owner });
    for (const { member, role } of demoCase.members)
      await this.rooms.addMember(tx, {
        roomId,
        actor: owner,
        member: people.get(member)!,
        role,
        history: 'all',
        at: opens,
      });
    await this.cases.bump(tx, id, { version: 2, status: 'open', discussionBegan: true, at: opened });
    await this.cases.recordVersion(tx, {
      caseId: id,
      version: 2,
      editedBy: owner.memberId,
      fields: changedFields({}, presentation),
      keepHistory: false,
      at: opened,
    });
    await this.rooms.append(tx, { roomId, actor: owner, type: 'case.opened', data: { status: 'open' }, at: opened });
    await this.audit.append(tx, {
      actor: { memberId: owner.memberId, role: owner.discipline, sessionId: null },
      action: 'case.created',
      objectType: 'case',
      objectId: id,
      caseCode: code,
      roomId,
      reason: 'demo data',
    });
  }
}
