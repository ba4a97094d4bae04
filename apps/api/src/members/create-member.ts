import type { Availability, Discipline, PlatformRole, TrainingView } from '@consilium/contracts';
import { normalEmail } from '@consilium/domain';
import type { Tx } from '../platform/transactions/transactions';
import { hashPassword, type PasswordCost } from '../auth/passwords';
import { AccountsRepository } from './accounts.repository';

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

const accounts = new AccountsRepository();

/** The practice of this name, made if need be; answers its id. `region`: a state or country only. */
export function ensurePractice(tx: Tx, practice: { name: string; region?: string | undefined }): Promise<string> {
  return accounts.ensurePractice(tx, practice);
}

/** Makes a member with everything that belongs to them. One that has this e-mail already stays as it is; answers the id either way. */
export async function createMember(tx: Tx, spec: MemberSpec): Promise<string> {
  return (await addMember(tx, spec)).id;
}

/** As `createMember`, and says whether the member is new. */
export async function addMember(tx: Tx, spec: MemberSpec): Promise<{ id: string; created: boolean }> {
  const email = normalEmail(spec.email);
  const known = await accounts.idOf(tx, email);
  if (known !== null) return { id: known, created: false };
  const passwordHash = spec.password === undefined ? null : await hashPassword(spec.password, spec.passwordCost);
  const id = await accounts.insert(tx, { ...spec, email, passwordHash });
  // Somebody else added the same e-mail in this moment.
  if (id === null) return { id: (await accounts.idOf(tx, email))!, created: false };
  for (const licence of spec.licences ?? []) await accounts.addLicence(tx, id, licence);
  for (const training of spec.training ?? []) await accounts.addTraining(tx, id, training);
  await accounts.setModalities(tx, id, spec.modalities ?? []);
  return { id, created: true };
}
