import { Injectable } from '@nestjs/common';
import { primaryClinician, treats } from '@consilium/domain';
import { ProblemException } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import type { RoomPersonView } from '../rooms/memberships';
import { RoomsService } from '../rooms/rooms.service';
import { PrimaryClinician } from './primary-clinician.entity';

interface CaseInRoom {
  id: string;
  roomId: string;
}

/** Who is in a case, as far as its self-harm alerts are concerned. */
export interface ToldOfCase {
  primary: RoomPersonView;
  owner: RoomPersonView;
}

/** Whom the self-harm alerts of a case are addressed to. */
@Injectable()
export class PrimaryClinicians {
  constructor(
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  async of({ id, roomId }: CaseInRoom, tx?: Tx): Promise<ToldOfCase> {
    const people = (await this.rooms.membersOf([roomId], tx)).get(roomId) ?? [];
    const primary = primaryClinician(await this.named(id, tx), people);
    const owner = people.find(({ role }) => role === 'owner');
    if (!primary || !owner) throw new Error('A case has an owner');
    return { primary, owner };
  }

  /** 422 for who does not treat; false where this member is named already. */
  async name(tx: Tx, { id, roomId }: CaseInRoom, { memberId, by }: { memberId: string; by: string }): Promise<boolean> {
    const people = (await this.rooms.membersOf([roomId], tx)).get(roomId) ?? [];
    if (!people.some((person) => person.memberId === memberId && treats(person)))
      throw new ProblemException('alert.not_treating', {
        errors: [{ path: 'memberId', message: 'does not treat in this case' }],
      });
    if ((await this.named(id, tx)) === memberId) return false;
    const named = { caseId: id, memberId, namedBy: by, namedAt: (): string => 'clock_timestamp()' };
    await tx.manager.upsert(PrimaryClinician, named, ['caseId']);
    return true;
  }

  private async named(caseId: string, tx?: Tx): Promise<string | null> {
    const found = await (tx ?? this.transactions).manager.findOneBy(PrimaryClinician, { caseId });
    return found?.memberId ?? null;
  }
}
