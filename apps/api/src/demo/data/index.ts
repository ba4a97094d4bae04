import { DEMO_ACCOUNTS } from './members-accounts';
import { DEMO_COLLEAGUES } from './members-others';
import type { DemoMember } from './types';

export * from './types';
export { DEMO_PRACTICES } from './practices';
export { DEMO_CASES } from './cases';
export { DEMO_ACCOUNTS };

/** The password of every demo account; they exist only under DEMO=1. */
export const DEMO_PASSWORD = 'consilium-demo';

/** How a member signs in; whoever has no account gets an address at which nothing can ever arrive. */
export const emailOf = ({ key, email }: DemoMember): string => email ?? `${key.replaceAll('_', '-')}@demo.invalid`;

export const DEMO_MEMBERS: readonly DemoMember[] = [...DEMO_ACCOUNTS, ...DEMO_COLLEAGUES];
