import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, type Repository, type SelectQueryBuilder } from 'typeorm';
import type { Availability, Discipline, PlatformRole } from '@consilium/contracts';
import { foldedName, NOT_SEARCHED } from '@consilium/domain';
import type { Queries, RowIn } from '../platform/sql';
import type { Tx } from '../platform/transactions/transactions';
import { Member, Practice } from './member.entity';
import { LICENCE_STATES, MEMBERS_WITH_ROLE } from './members.sql';

export interface DirectoryFilter {
  discipline?: Discipline;
  modality?: string;
  /** Part of a programme's name. */
  training?: string;
  availability?: Availability;
  /** Part of a name or of a practice's name. */
  q?: string;
}

/** Where a page of the directory begins: after this name and id. */
export interface NamePosition {
  name: string;
  id: string;
}

const RELATIONS = { practice: true, licences: true, training: true, modalities: true } as const;
const LOOK = { relations: RELATIONS, relationLoadStrategy: 'query', order: { id: 'ASC' } } as const;

/** `%` and `_` are letters like others to the one who searches. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** `foldedName` of a column. */
const folded = (column: string): string => `regexp_replace(normalize(lower(${column}), NFKD), :notSearched, '', 'g')`;

@Injectable()
export class MembersRepository {
  constructor(
    @InjectRepository(Member) private readonly members: Repository<Member>,
    @InjectRepository(Practice) private readonly practices: Repository<Practice>,
  ) {}

  /** With everything that belongs to them; null when unknown or disabled. */
  async active(id: string): Promise<Member | null> {
    return this.members.findOne({ where: { id, disabledAt: IsNull() }, ...LOOK });
  }

  /** Active members in the order of their names, at most `limit`. */
  async page(filter: DirectoryFilter, after: NamePosition | undefined, limit: number): Promise<Member[]> {
    const query = this.members
      .createQueryBuilder('m')
      .select('m.id', 'id')
      .addSelect('lower(m.displayName)', 'name')
      .innerJoin('m.practice', 'p')
      .where('m.disabledAt IS NULL');
    narrow(query, filter);
    if (after) query.andWhere('(lower(m.displayName), m.id) > (lower(:name), :id)', after);
    const rows = await query.orderBy('name').addOrderBy('m.id').limit(limit).getRawMany<{ id: string }>();
    const ids = rows.map(({ id }) => id);
    const found = await this.members.find({ where: { id: In(ids) }, ...LOOK });
    const byId = new Map(found.map((member) => [member.id, member]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** What a member says of themselves; false where `version` is another by now. */
  async edit(
    tx: Tx,
    id: string,
    version: number,
    edit: { availability?: Availability | undefined; availabilityNote?: string | null | undefined },
  ): Promise<boolean> {
    const { affected } = await tx.manager.update(Member, { id, version }, { ...edit, version: version + 1 });
    return affected === 1;
  }

  async version(tx: Tx, id: string): Promise<number | undefined> {
    return (await tx.manager.findOne(Member, { where: { id }, select: { id: true, version: true } }))?.version;
  }

  licenceStates(on: Queries, ids: readonly string[]): Promise<RowIn<typeof LICENCE_STATES>[]> {
    return LICENCE_STATES.all(on, ids);
  }

  async withRole(on: Queries, role: PlatformRole, practiceId: string | null): Promise<string[]> {
    return (await MEMBERS_WITH_ROLE.all(on, role, practiceId)).map(({ id }) => id);
  }

  async allPractices(): Promise<Practice[]> {
    return this.practices.find({ order: { name: 'ASC' } });
  }
}

function narrow(
  query: SelectQueryBuilder<Member>,
  { discipline, modality, training, availability, q }: DirectoryFilter,
): void {
  if (discipline) query.andWhere('m.discipline = :discipline', { discipline });
  if (availability) query.andWhere('m.availability = :availability', { availability });
  if (modality)
    query.andWhere('EXISTS (SELECT 1 FROM member_modality o WHERE o.member_id = m.id AND o.modality = :modality)', {
      modality,
    });
  if (training)
    query.andWhere('EXISTS (SELECT 1 FROM training t WHERE t.member_id = m.id AND t.programme ILIKE :programme)', {
      programme: containing(training),
    });
  if (q)
    query.andWhere(`(${folded('m.displayName')} LIKE :q OR ${folded('p.name')} LIKE :q)`, {
      q: containing(foldedName(q)),
      notSearched: NOT_SEARCHED,
    });
}
