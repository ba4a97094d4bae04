import { Injectable } from '@nestjs/common';
import type { PersonRef } from '@consilium/contracts';
import { PeopleService } from '../../people/people.service';
import { ENABLED_MEMBER } from '../../platform/access/live-session';
import type { Tx } from '../../platform/transactions/transactions';

type Reader = Pick<Tx, 'query'>;

/** The people of an incident: who is named in it, and who must be told. */
@Injectable()
export class IncidentPeople {
  constructor(private readonly people: PeopleService) {}

  async named(reader: Reader, memberIds: readonly string[]): Promise<(memberId: string) => PersonRef> {
    const people = await this.people.named(memberIds, reader);
    return (memberId) => people.get(memberId) ?? { memberId, displayName: '', discipline: null };
  }

  /** Privacy officers who can sign in. */
  async officers(reader: Reader): Promise<string[]> {
    return ids(
      await reader.query(
        `SELECT m.id FROM member m WHERE 'privacy_officer' = ANY(m.roles) AND ${ENABLED_MEMBER} ORDER BY m.id`,
      ),
    );
  }

  /** Who may confirm what somebody asked: other privacy officers and the site leads of the author's practice, not the author. */
  async secondPersons(
    reader: Reader,
    { authorId, askedBy }: { authorId: string | null; askedBy: string },
  ): Promise<string[]> {
    return ids(
      await reader.query(
        `SELECT m.id FROM member m LEFT JOIN member a ON a.id = $1
       WHERE ('privacy_officer' = ANY(m.roles) OR ('site_lead' = ANY(m.roles) AND m.practice_id = a.practice_id))
         AND m.id IS DISTINCT FROM $1 AND m.id <> $2 AND ${ENABLED_MEMBER} ORDER BY m.id`,
        [authorId, askedBy],
      ),
    );
  }
}

const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
