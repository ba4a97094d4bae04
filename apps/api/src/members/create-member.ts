import type { Availability, Discipline, PlatformRole, TrainingView } from '@consilium/contracts';
import { normalEmail } from '@consilium/domain';
import { v7 } from 'uuid';
import type { Tx } from '../platform/transactions/transactions';
import { hashPassword, type PasswordCost } from '../auth/passwords';

export interface LicenceSpec {
  jurisdiction: string;
  number: string;
  prescriber?: boolean;
  /** ISO date: the last day on which it counts. */
  expiresOn: string;
  verified?: boolean;
}

export interface MemberSpec {
  email: string;
  displayName: string;
  /** Absent for an admin, a steward … */
  discipline?: Discipline | null;
  roles?: readonly PlatformRole[];
  practiceId: string;
  licences?: readonly LicenceSpec[];
  training?: readonly TrainingView[];
  /** Codes of MODALITIES. */
  modalities?: readonly string[];
  availability?: Availability;
  availabilityNote?: string;
  /** Of the demo data: signs in under DEMO=1 only. */
  demo?: boolean;
  /** Without one the member cannot sign in until an invitation is accepted. */
  password?: string;
  passwordCost?: PasswordCost;
}

/** The practice of this name, made if need be; answers its id. `region`: a state or country only. */
export async function ensurePractice(tx: Tx, practice: { name: string; region?: string }): Promise<string> {
  await tx.query(
    'INSERT INTO practice (id, name, region) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT practice_name_uq DO NOTHING',
    [v7(), practice.name, practice.region ?? null],
  );
  const [row] = await tx.query<{ id: string }>('SELECT id FROM practice WHERE name = $1', [practice.name]);
  return row!.id;
}

/** Makes a member with everything that belongs to them. One that has this e-mail already stays as it is; answers the id either way. */
export async function createMember(tx: Tx, spec: MemberSpec): Promise<string> {
  return (await addMember(tx, spec)).id;
}

/** As `createMember`, and says whether the member is new. */
export async function addMember(tx: Tx, spec: MemberSpec): Promise<{ id: string; created: boolean }> {
  const email = normalEmail(spec.email);
  const known = await memberIdOf(tx, email);
  if (known) return { id: known, created: false };
  const passwordHash = spec.password === undefined ? null : await hashPassword(spec.password, spec.passwordCost);
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO member (id, email, display_name, discipline, roles, practice_id, password_hash, availability, availability_note, demo)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT ON CONSTRAINT member_email_uq DO NOTHING RETURNING id`,
    [
      v7(),
      email,
      spec.displayName,
      spec.discipline ?? null,
      spec.roles ?? [],
      spec.practiceId,
      passwordHash,
      spec.availability ?? 'can_consult',
      spec.availabilityNote ?? null,
      spec.demo ?? false,
    ],
  );
  // Somebody else added the same e-mail in this moment.
  if (!row) return { id: (await memberIdOf(tx, email))!, created: false };
  for (const licence of spec.licences ?? []) await addLicence(tx, row.id, licence);
  for (const training of spec.training ?? []) await addTraining(tx, row.id, training);
  await setModalities(tx, row.id, spec.modalities ?? []);
  return { id: row.id, created: true };
}

export async function memberIdOf(tx: Tx, email: string): Promise<string | undefined> {
  return (await tx.query<{ id: string }>('SELECT id FROM member WHERE email = $1', [normalEmail(email)]))[0]?.id;
}

/** Answers the licence's id. The same number twice in one jurisdiction violates licence_number_uq. */
export async function addLicence(tx: Tx, memberId: string, licence: LicenceSpec): Promise<string> {
  const id = v7();
  await tx.query(
    `INSERT INTO licence (id, member_id, jurisdiction, number, prescriber, expires_on, verified_at) VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN now() END)`,
    [
      id,
      memberId,
      licence.jurisdiction,
      licence.number,
      licence.prescriber ?? false,
      licence.expiresOn,
      licence.verified ?? false,
    ],
  );
  return id;
}

async function addTraining(
  tx: Tx,
  memberId: string,
  { programme, year, supervisedHours, supervisor }: TrainingView,
): Promise<void> {
  const sql =
    'INSERT INTO training (id, member_id, programme, year, supervised_hours, supervisor) VALUES ($1, $2, $3, $4, $5, $6)';
  await tx.query(sql, [v7(), memberId, programme, year ?? null, supervisedHours ?? null, supervisor ?? null]);
}

/** Replaces the member's modalities. */
export async function setModalities(tx: Tx, memberId: string, modalities: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM member_modality WHERE member_id = $1 AND modality <> ALL($2)', [memberId, modalities]);
  await tx.query(
    'INSERT INTO member_modality (member_id, modality) SELECT $1, unnest($2::text[]) ON CONFLICT ON CONSTRAINT member_modality_pk DO NOTHING',
    [memberId, modalities],
  );
}
