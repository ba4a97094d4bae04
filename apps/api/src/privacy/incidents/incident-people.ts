import { Injectable } from '@nestjs/common';
import type { PersonRef } from '@consilium/contracts';
import { PeopleService } from '../../people/people.service';
import { personIn } from '../../people/person-in';
import { RoleHolders } from '../../members/role-holders';
import type { Queries } from '../../platform/sql';
import type { IncidentRow } from './incident-row';

/** The people of an incident: who is named in it, and who must be told. */
@Injectable()
export class IncidentPeople {
  constructor(
    private readonly holders: RoleHolders,
    private readonly people: PeopleService,
  ) {}

  async named(reader: Queries, memberIds: readonly string[]): Promise<(memberId: string) => PersonRef> {
    const people = await this.people.named(memberIds, reader);
    return (memberId) => personIn(people, memberId);
  }

  /** Privacy officers who can sign in. */
  officers(on: Queries): Promise<string[]> {
    return this.holders.withRole(on, 'privacy_officer');
  }

  /** Who may confirm what somebody asked: other privacy officers and the site leads of the author's practice, not the author. */
  async secondPersons(
    on: Queries,
    { authorId, authorPracticeId }: Pick<IncidentRow, 'authorId' | 'authorPracticeId'>,
    askedBy: string,
  ): Promise<string[]> {
    const leads = authorPracticeId === null ? [] : await this.holders.withRole(on, 'site_lead', authorPracticeId);
    const may = new Set([...(await this.officers(on)), ...leads]);
    return [...may].filter((id) => id !== authorId && id !== askedBy);
  }
}
