import { Injectable } from '@nestjs/common';
import type { PlatformRole } from '@consilium/contracts';
import type { Queries } from '../platform/sql';
import { MembersRepository } from './members.repository';

/** Who holds a role of the platform, for features that ask them or tell them. */
@Injectable()
export class RoleHolders {
  constructor(private readonly members: MembersRepository) {}

  /** Ids of those who can sign in; of one practice where it is given. */
  withRole(on: Queries, role: PlatformRole, practiceId: string | null = null): Promise<string[]> {
    return this.members.withRole(on, role, practiceId);
  }
}
