import { Injectable } from '@nestjs/common';
import { hashPassword } from '../../auth/passwords';
import { AccountsRepository } from '../../members/accounts.repository';
import { createMember, ensurePractice } from '../../members/create-member';
import type { Tx } from '../../platform/transactions/transactions';
import { DEMO_MEMBERS, DEMO_PASSWORD, DEMO_PRACTICES, emailOf, type DemoMember } from '../data';
import type { DemoPart } from '../demo-part';

/** Practices and their members. */
@Injectable()
export class DemoPeople implements DemoPart {
  readonly name = 'people';
  readonly after = [];

  constructor(private readonly accounts: AccountsRepository) {}

  async load(tx: Tx): Promise<void> {
    const practices = new Map<string, string>();
    for (const { key, name, region } of DEMO_PRACTICES) practices.set(key, await ensurePractice(tx, { name, region }));
    const withPassword: string[] = [];
    for (const member of DEMO_MEMBERS) {
      const memberId = await createMember(tx, specOf(member, practices.get(member.practice)!));
      if (member.email) withPassword.push(memberId);
    }
    // One password for all, so one hash: making it is slow on purpose.
    await this.accounts.setPasswords(tx, withPassword, await hashPassword(DEMO_PASSWORD));
  }
}

function specOf(member: DemoMember, practiceId: string) {
  const { displayName, discipline, roles, licence, training, modalities, availability, availabilityNote } = member;
  return {
    email: emailOf(member),
    displayName,
    discipline: discipline ?? null,
    roles,
    practiceId,
    demo: true,
    training,
    modalities,
    availability,
    ...(licence && { licences: [licence] }),
    ...(availabilityNote && { availabilityNote }),
  };
}
