import { Injectable } from '@nestjs/common';
import type { DirectoryEntry, EditMe, MemberDetail, MeView, PracticeView } from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor } from '../platform/audit/audit';
import { ProblemException, notFound, staleVersion } from '../platform/problems/problem';
import { Transactions } from '../platform/transactions/transactions';
import { AccountsRepository } from './accounts.repository';
import { toDirectoryEntry, toMe, toMemberDetail } from './member.presenter';
import { MembersRepository, type DirectoryFilter, type NamePosition } from './members.repository';

/** What a member reads and says about themselves, and reads about colleagues. */
@Injectable()
export class MembersService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly members: MembersRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  async me(viewer: Viewer): Promise<MeView> {
    const member = await this.members.active(viewer.memberId);
    if (!member) throw new ProblemException('session.required');
    return toMe(member, viewer, new Date());
  }

  async editMe(viewer: Viewer, version: number, edit: Omit<EditMe, 'version'>): Promise<MeView> {
    await this.transactions.run(async (tx) => {
      const { availability, availabilityNote: note, modalities } = edit;
      const availabilityNote = note === undefined ? undefined : note?.trim() || null;
      if (!(await this.members.edit(tx, viewer.memberId, version, { availability, availabilityNote })))
        throw staleVersion((await this.members.version(tx, viewer.memberId)) ?? version);
      if (modalities) await this.accounts.setModalities(tx, viewer.memberId, modalities);
      await this.audit.append(tx, {
        actor: auditActor(viewer),
        action: 'member.edited',
        objectType: 'member',
        objectId: viewer.memberId,
      });
    });
    return this.me(viewer);
  }

  /** A disabled member is gone from the directory. */
  async one(viewer: Viewer, id: string): Promise<MemberDetail> {
    const member = await this.members.active(id);
    if (!member) throw notFound();
    return toMemberDetail(member, viewer, new Date());
  }

  /** A page in the order of names, and where the next one begins. */
  async page(
    filter: DirectoryFilter,
    after: NamePosition | undefined,
    limit: number,
  ): Promise<{ items: DirectoryEntry[]; next: NamePosition | null }> {
    const found = await this.members.page(filter, after, limit + 1);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    const now = new Date();
    return {
      items: items.map((member) => toDirectoryEntry(member, now)),
      next: last ? { name: last.displayName, id: last.id } : null,
    };
  }

  async practices(): Promise<PracticeView[]> {
    return (await this.members.allPractices()).map(({ id, name, region }) => ({ id, name, ...(region && { region }) }));
  }
}
