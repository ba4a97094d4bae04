import { replaceEqualDeep, type QueryClient, type QueryKey } from '@tanstack/react-query';

type Versioned = { id: string; version: number };
const isVersioned = (value: unknown): value is Versioned => {
  const { id, version } = (value ?? {}) as Partial<Versioned>;
  return typeof id === 'string' && typeof version === 'number';
};

/** What is kept of a record that was read again: never an older version of it, whichever answer came last. */
export function newestOf(before: unknown, answer: unknown): unknown {
  const older =
    isVersioned(before) && isVersioned(answer) && before.id === answer.id && answer.version < before.version;
  return older ? before : replaceEqualDeep(before, answer);
}

/** How often what is kept under a key was renewed: taken as a request leaves, and given to `keepAnswer` with what it answered. */
export const renewals = (client: QueryClient, queryKey: QueryKey): number =>
  client.getQueryState(queryKey)?.dataUpdateCount ?? 0;

/** Keeps what the server said by itself. A read that is under way was asked for earlier and is given up. */
export async function keepHeard<Data>(client: QueryClient, queryKey: QueryKey, heard: Data): Promise<void> {
  await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData<Data>(queryKey, heard);
}

/** Keeps what a change answered. Where something was heard while it was under way, only the server knows which of the two is newer: it is asked. */
export const keepAnswer = <Data>(
  client: QueryClient,
  queryKey: QueryKey,
  before: number,
  answer: Data,
): Promise<void> =>
  renewals(client, queryKey) === before
    ? keepHeard(client, queryKey, answer)
    : client.invalidateQueries({ queryKey, exact: true });
