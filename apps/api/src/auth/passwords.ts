import { hash, verify, type Options } from '@node-rs/argon2';

/** Work factors of argon2id. */
export type PasswordCost = Required<Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'>>;

/** OWASP password storage cheat sheet, 2024: argon2id with 19 MiB, two passes, one lane. */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same characters typed on another keyboard can be other code points; NFKC makes them one password. */
const normal = (password: string): string => password.normalize('NFKC');

/** argon2id hash in PHC format; its salt and cost travel with it. */
export const hashPassword = (password: string, cost: PasswordCost = PASSWORD_COST): Promise<string> =>
  hash(normal(password), cost);

export const passwordMatches = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, normal(password));
