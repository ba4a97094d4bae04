import { userInfo } from 'node:os';
import { UsageError, optional, type Options } from './command';

type Environment = Readonly<Record<string, string | undefined>>;

export const OPERATOR_OPTION = 'operator';

/** Who sits at the terminal: the name that was given, else the account, of before `sudo` where that was used. */
export function operatorName(options: Options, env: Environment): string {
  const given = optional(options, OPERATOR_OPTION);
  if (given !== undefined && !/^[\p{L}\p{M}\p{N} ._@'’-]{1,80}$/u.test(given))
    throw new UsageError(`--${OPERATOR_OPTION} must be a name of at most 80 letters, digits, spaces and . _ @ ' -.`);
  return given ?? env['SUDO_USER'] ?? env['USER'] ?? env['LOGNAME'] ?? accountName();
}

/** A container's user may be a number only. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
