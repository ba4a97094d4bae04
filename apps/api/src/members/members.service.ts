import { Injectable } from '@nestjs/common';
import type { DirectoryEntry, EditMe, MemberDetail, MeView, PracticeView } from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor } from '../platform/audit/audit';
import { ProblemException, notFound, staleVersion } from '../platform/problems/problem';
import { Transactions } from '../platform/transactions/transactions';
import { setModalities } from './create-member';
import { toDirectoryEntry, toMe, toMemberDetail } from './member.presenter';
import { MembersRepository, type DirectoryFilter, type NamePosition } from './members.repository';

/** What a member reads and says about themselves, and reads about colleagues. */
@Injectable()
export class MembersService {
  constructor(
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
      const sql = `
        UPDATE member SET version = version + 1, availability = coalesce($3, availability), availability_note = CASE WHEN $4 THEN $5 ELSE availability_note END
        WHERE id = $1 AND version = $2 RETURNING version`;
      const note = edit.availabilityNote?.trim() || null;
      const changed = await tx.query(sql, [
        viewer.memberId,
        version,
        edit.availability ?? null,
        edit.availabilityNote !== undefined,
        note,
      ]);
      if (changed.length === 0) {
        const [now] = await tx.query<{ version: number }>('SELECT version FROM member WHERE id = $1', [
          viewer.memberId,
        ]);
        throw staleVersion(now?.version ?? version);
      }
      if (edit.modalities) await setModalities(tx, viewer.memberId, edit.modalities);
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
