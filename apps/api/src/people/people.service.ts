import { Injectable } from '@nestjs/common';
import type { PersonRef } from '@consilium/contracts';
import type { Queries } from '../platform/sql';
import { Transactions } from '../platform/transactions/transactions';
import { PEOPLE } from './people.sql';

/** Who members are to others, for features that have ids and no join. */
@Injectable()
export class PeopleService {
  constructor(private readonly transactions: Transactions) {}

  /** By id; who is unknown is left out. */
  async named(ids: readonly string[], on: Queries = this.transactions): Promise<Map<string, PersonRef>> {
    const people = await PEOPLE.all(on, ids);
    return new Map(people.map(({ id, displayName, discipline }) => [id, { memberId: id, displayName, discipline }]));
  }

  /** Those of these members who may sign in. */
  async activeAmong(ids: readonly string[], on: Queries = this.transactions): Promise<Set<string>> {
    const people = await PEOPLE.all(on, ids);
    return new Set(people.filter(({ active }) => active).map(({ id }) => id));
  }

  /** A member who may sign in; null for everybody else. */
  async active(id: string): Promise<PersonRef | null> {
    const person = await PEOPLE.first(this.transactions, [id]);
    return person?.active ? { memberId: id, displayName: person.displayName, discipline: person.discipline } : null;
  }
}
