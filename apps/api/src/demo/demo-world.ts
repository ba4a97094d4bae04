import type { CasesRepository } from '../cases/cases.repository';
import type { AccountsRepository } from '../members/accounts.repository';
import type { Tx } from '../platform/transactions/transactions';
import type { RoomPerson } from '../rooms/room-types';
import { DEMO_MEMBERS, emailOf } from './data';

/** What there is of the demo already. It is read from the database, since the parts before may have been loaded long ago. */
export class DemoWorld {
  constructor(
    private readonly tx: Tx,
    private readonly accounts: AccountsRepository,
    private readonly cases: CasesRepository,
    /** When the demo was first loaded: what happened in it lies before. */
    readonly began: Date,
    readonly now: Date,
  ) {}

  /** Everybody who is there, by the key in the data. */
  async people(): Promise<People> {
    const ids = new Map((await this.accounts.demo(this.tx)).map(({ email, id }) => [email, id]));
    return new Map(
      DEMO_MEMBERS.flatMap((member) => {
        const { key, displayName, discipline = null } = member;
        const memberId = ids.get(emailOf(member));
        return memberId === undefined ? [] : [[key, { memberId, displayName, discipline }] as const];
      }),
    );
  }

  /** A case by its code; null where this demo was loaded without it. */
  case(code: string): Promise<{ id: string; roomId: string } | null> {
    return this.cases.named(this.tx, code);
  }
}

export type People = ReadonlyMap<string, RoomPerson>;
