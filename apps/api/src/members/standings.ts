import { Injectable } from '@nestjs/common';
import type { Discipline, Standing } from '@consilium/contracts';
import { licenceDay, mayPrescribe, standing } from '@consilium/domain';
import type { Queries } from '../platform/sql';
import { MembersRepository } from './members.repository';

/** What a member's licences allow today. */
export interface MemberStanding {
  discipline: Discipline | null;
  standing: Standing;
  prescriber: boolean;
}

/** How members stand by their licences, for features that ask who may do something. */
@Injectable()
export class Standings {
  constructor(private readonly members: MembersRepository) {}

  /** By member; who is disabled or unknown is left out. */
  async byMember(memberIds: readonly string[], reader: Queries): Promise<Map<string, MemberStanding>> {
    const rows = await this.members.licenceStates(reader, memberIds);
    const today = licenceDay(new Date());
    return new Map(
      rows.map(({ id, discipline, licences }) => [
        id,
        { discipline, standing: standing(discipline, licences, today), prescriber: mayPrescribe(licences, today) },
      ]),
    );
  }
}
