import { Injectable } from '@nestjs/common';
import type { Discipline, Standing } from '@consilium/contracts';
import { licenceDay, mayPrescribe, standing, type LicenceState } from '@consilium/domain';
import { ENABLED_MEMBER } from '../platform/access/live-session';
import type { Tx } from '../platform/transactions/transactions';

/** What a member's licences allow today. */
export interface MemberStanding {
  discipline: Discipline | null;
  standing: Standing;
  prescriber: boolean;
}

/** How members stand by their licences, for features that ask who may do something. */
@Injectable()
export class Standings {
  /** By member; who is disabled or unknown is left out. */
  async of(memberIds: readonly string[], reader: Pick<Tx, 'query'>): Promise<Map<string, MemberStanding>> {
    const rows = await reader.query<{ id: string; discipline: Discipline | null; licences: LicenceState[] }>(
      `SELECT m.id, m.discipline,
         (SELECT coalesce(json_agg(json_build_object('verified', l.verified_at IS NOT NULL, 'prescriber', l.prescriber, 'expiresOn', l.expires_on)), '[]') FROM licence l WHERE l.member_id = m.id) AS licences
       FROM member m WHERE m.id = ANY($1::uuid[]) AND ${ENABLED_MEMBER}`,
      [memberIds],
    );
    const today = licenceDay(new Date());
    return new Map(
      rows.map(({ id, discipline, licences }) => [
        id,
        { discipline, standing: standing(discipline, licences, today), prescriber: mayPrescribe(licences, today) },
      ]),
    );
  }
}
