import type { Discipline, MeAbility, PlatformRole, Standing } from '@consilium/contracts';
import { presentRefusal } from '../cases/policy';

/** Who asks, as far as members are concerned. */
export interface MemberActor {
  memberId: string;
  discipline: Discipline | null;
  roles: readonly PlatformRole[];
  standing: Standing;
}

/** Licence numbers are for the member they belong to and for admins; colleagues see jurisdictions only. */
export const mayReadLicences = (actor: Pick<MemberActor, 'memberId' | 'roles'>, memberId: string): boolean =>
  actor.memberId === memberId || actor.roles.includes('admin');

/** What a member may do besides anything that belongs to a room; sent with `GET /me`. */
export function meAbilities(actor: MemberActor): MeAbility[] {
  const abilities: MeAbility[] = ['profile.edit', 'password.change', 'session.end'];
  if (presentRefusal(actor) === null) abilities.push('case.create');
  if (actor.roles.includes('admin')) abilities.push('licence.read');
  return abilities;
}
