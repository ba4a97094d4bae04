import type { About, Discipline } from '@consilium/contracts';
import { Transactions } from '../platform/transactions/transactions';

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
export async function demoAccounts(transactions: Transactions): Promise<NonNullable<About['demoAccounts']>> {
  const sql =
    'SELECT email, discipline FROM member WHERE email = ANY($1) AND password_hash IS NOT NULL AND disabled_at IS NULL';
  const rows = await transactions.query<{ email: string; discipline: Discipline | null }>(sql, [
    DEMO_ACCOUNTS.map(([email]) => email),
  ]);
  const disciplines = new Map(rows.map(({ email, discipline }) => [email, discipline]));
  return DEMO_ACCOUNTS.filter(([email]) => disciplines.has(email)).map(([email, label]) => {
    const discipline = disciplines.get(email);
    return { email, label, ...(discipline && { discipline }) };
  });
}
