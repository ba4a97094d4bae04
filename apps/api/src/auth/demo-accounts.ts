import type { About } from '@consilium/contracts';
import type { CredentialsRepository } from './credentials.repository';

/** The accounts that people try the product with, in the order of the sign-in page (contract, "Demo accounts"). */
const DEMO_ACCOUNTS: readonly [email: string, label: string][] = [
  ['therapist@demo.test', 'Therapist'],
  ['psychiatrist@demo.test', 'Psychiatrist'],
  ['anesthesiologist@demo.test', 'Anesthesiologist'],
  ['pharmacist@demo.test', 'Pharmacist'],
  ['nurse@demo.test', 'Nurse'],
  ['coordinator@demo.test', 'Coordinator'],
  ['primarycare@demo.test', 'Primary care'],
  ['steward@demo.test', 'Steward'],
  ['privacy@demo.test', 'Privacy officer'],
  ['privacy2@demo.test', 'Second privacy officer'],
  ['governance@demo.test', 'Clinical governance'],
  ['governance2@demo.test', 'Second clinical governance'],
  ['admin@demo.test', 'Admin'],
  ['outsider@demo.test', 'Outsider'],
];

/** Those of them that can sign in here and now. */
export async function demoAccounts(accounts: CredentialsRepository): Promise<NonNullable<About['demoAccounts']>> {
  const rows = await accounts.withPassword(DEMO_ACCOUNTS.map(([email]) => email));
  const disciplines = new Map(rows.map(({ email, discipline }) => [email, discipline]));
  return DEMO_ACCOUNTS.filter(([email]) => disciplines.has(email)).map(([email, label]) => {
    const discipline = disciplines.get(email);
    return { email, label, ...(discipline && { discipline }) };
  });
}
