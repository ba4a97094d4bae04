import type { DataSource } from 'typeorm';
import { StartFailure } from '../settings';

/** What PostgreSQL or the network answers when a server cannot be used, in the operator's words. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name server does not answer',
  ETIMEDOUT: 'no answer',
  EHOSTUNREACH: 'no way there',
  ENETUNREACH: 'no way there',
  ECONNRESET: 'the connection was cut',
  '28P01': 'the password or user is refused',
  '28000': 'the user is refused',
  '3D000': 'there is no such database',
  '53300': 'it has too many connections',
  '57P03': 'it is just starting up',
};

/** Connects, or throws a StartFailure that names host and port only: the URL may hold a password. */
export async function connect(dataSource: DataSource, url: string): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const { hostname, port } = new URL(url);
    throw new StartFailure(
      `The database at ${hostname || 'localhost'}:${port || 5432} cannot be reached: ${reason}. Check DATABASE_URL.`,
    );
  }
}

function reasonOf(error: unknown): string | undefined {
  const { code, errors, message } = (error ?? {}) as { code?: string; errors?: unknown[]; message?: string };
  if (code && REASONS[code]) return REASONS[code];
  // One try for each address of the host: the first tells enough.
  if (errors?.length) return reasonOf(errors[0]);
  return /timeout|terminated unexpectedly/i.test(message ?? '') ? REASONS['ETIMEDOUT'] : undefined;
}
