import { Injectable } from '@nestjs/common';
import type { TrainingView } from '@consilium/contracts';
import { In, IsNull, Not } from 'typeorm';
import { v7 } from 'uuid';
import type { Reader, Tx } from '../platform/transactions/transactions';
import type { Queries, RowIn } from '../platform/sql';
import {
  ACCEPT_INVITATION,
  ACCOUNTS,
  ADD_MEMBER,
  ADD_MODALITIES,
  ADD_PRACTICE,
  INVITE,
  INVITED,
  LICENCES,
  SET_PASSWORDS,
} from './accounts.sql';
import type { LicenceSpec, MemberSpec } from './create-member';
import { Invitation } from './invitation.entity';
import { Licence, Member, MemberModality, Practice, Training } from './member.entity';

/** Accounts and what belongs to them, for whoever makes, changes and ends them. */
@Injectable()
export class AccountsRepository {
  /** The practice of this name, made if need be; answers its id. */
  async ensurePractice(tx: Tx, { name, region }: { name: string; region?: string | undefined }): Promise<string> {
    await ADD_PRACTICE.run(tx, v7(), name, region ?? null);
    return (await tx.manager.findOneByOrFail(Practice, { name })).id;
  }

  async idOf(on: Reader, email: string): Promise<string | null> {
    return (await on.manager.findOne(Member, { where: { email }, select: { id: true } }))?.id ?? null;
  }

  /** Null where somebody has this e-mail. */
  async insert(tx: Tx, spec: MemberSpec & { passwordHash: string | null }): Promise<string | null> {
    const { email, displayName, discipline, roles, practiceId, passwordHash, availability, availabilityNote } = spec;
    const added = await ADD_MEMBER.first(
      tx,
      v7(),
      email,
      displayName,
      discipline ?? null,
      roles ?? [],
      practiceId,
      passwordHash,
      availability ?? 'can_consult',
      availabilityNote ?? null,
      spec.demo ?? false,
    );
    return added?.id ?? null;
  }

  /** Answers the licence's id. The same number twice in one jurisdiction violates licence_number_uq. */
  async addLicence(tx: Tx, memberId: string, licence: LicenceSpec): Promise<string> {
    const { jurisdiction, number, prescriber = false, expiresOn, verified } = licence;
    const id = v7();
    const verifiedAt = verified ? () => 'now()' : null;
    await tx.manager.insert(Licence, { id, memberId, jurisdiction, number, prescriber, expiresOn, verifiedAt });
    return id;
  }

  async verifyLicence(tx: Tx, id: string, verifiedBy: string | null): Promise<boolean> {
    return changed(await tx.manager.update(Licence, { id }, { verifiedAt: () => 'now()', verifiedBy }));
  }

  async addTraining(tx: Tx, memberId: string, training: TrainingView): Promise<void> {
    const { programme, year = null, supervisedHours = null, supervisor = null } = training;
    await tx.manager.insert(Training, { id: v7(), memberId, programme, year, supervisedHours, supervisor });
  }

  /** Replaces the member's modalities. */
  async setModalities(tx: Tx, memberId: string, modalities: readonly string[]): Promise<void> {
    await tx.manager.delete(MemberModality, { memberId, modality: Not(In(modalities)) });
    await ADD_MODALITIES.run(tx, memberId, modalities);
  }

  setPasswords(tx: Tx, memberIds: readonly string[], passwordHash: string): Promise<void> {
    return SET_PASSWORDS.run(tx, memberIds, passwordHash);
  }

  /** A link that works for so many hours; earlier ones stop working. */
  async invite(tx: Tx, memberId: string, tokenHash: Buffer, hours: number): Promise<void> {
    await this.takeInvitationsBack(tx, memberId);
    await INVITE.run(tx, v7(), memberId, tokenHash, hours);
  }

  async takeInvitationsBack(tx: Tx, memberId: string): Promise<void> {
    await tx.manager.delete(Invitation, { memberId, usedAt: IsNull() });
  }

  /** Whose invitation this is, while it works. */
  invited(on: Queries, tokenHash: Buffer): Promise<RowIn<typeof INVITED> | null> {
    return INVITED.first(on, tokenHash);
  }

  /** Uses an invitation up and sets the password; answers whose, or null where it works no more. */
  async acceptInvitation(tx: Tx, tokenHash: Buffer, passwordHash: string): Promise<string | null> {
    return (await ACCEPT_INVITATION.first(tx, tokenHash, passwordHash))?.id ?? null;
  }

  /** False where they are so already. */
  async disable(tx: Tx, id: string): Promise<boolean> {
    const next = { disabledAt: () => 'now()', version: () => 'version + 1' };
    return changed(await tx.manager.update(Member, { id, disabledAt: IsNull() }, next));
  }

  async enable(tx: Tx, id: string): Promise<boolean> {
    const next = { disabledAt: null, version: () => 'version + 1' };
    return changed(await tx.manager.update(Member, { id, disabledAt: Not(IsNull()) }, next));
  }

  all(on: Queries): Promise<RowIn<typeof ACCOUNTS>[]> {
    return ACCOUNTS.all(on);
  }

  licences(on: Queries, email: string | null): Promise<RowIn<typeof LICENCES>[]> {
    return LICENCES.all(on, email);
  }

  /** Members of the demo data. */
  demo(on: Reader): Promise<Pick<Member, 'id' | 'email'>[]> {
    return on.manager.find(Member, { where: { demo: true }, select: { id: true, email: true } });
  }

  any(on: Reader): Promise<boolean> {
    return on.manager.exists(Member);
  }
}

const changed = ({ affected }: { affected?: number | null }): boolean => (affected ?? 0) > 0;
