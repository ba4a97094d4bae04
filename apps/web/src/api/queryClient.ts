import { MutationCache, QueryCache, QueryClient, type Query } from '@tanstack/react-query';
import { newestOf } from './newest';
import { isSignedOut, ProblemError } from './problems';

/** A refusal will not change by asking again; a busy server or a lost line may. */
function worthAnotherTry(failures: number, error: unknown): boolean {
  if (error instanceof ProblemError && error.status < 500) return false;
  return failures < 2;
}

/**
 * The query cache with our defaults.
 * @param onSignedOut called whenever any request finds that the session has ended
 */
export function createQueryClient(onSignedOut: (client: QueryClient) => void): QueryClient {
  const onError = (error: unknown): void => {
    if (isSignedOut(error)) onSignedOut(client);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: worthAnotherTry,
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 4_000) * (0.75 + Math.random() / 2),
        staleTime: 15_000,
        structuralSharing: newestOf,
        // Offline is told by our own strip; pausing would show a loading state for ever.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  readAgainAfterFirst(client);
  return client;
}

/**
 * A query that is invalidated during its first fetch is fetched once more when that has answered: the answer may be older than the news.
 * The library cancels and repeats only a fetch that has data already.
 */
function readAgainAfterFirst(client: QueryClient): void {
  const overtaken = new Set<string>();
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'removed') overtaken.delete(event.query.queryHash);
    if (event.type !== 'updated') return;
    const { queryHash, queryKey, state } = event.query as Query;
    if (event.action.type === 'invalidate' && state.fetchStatus !== 'idle' && state.data === undefined)
      overtaken.add(queryHash);
    if (event.action.type === 'success' && overtaken.delete(queryHash))
      void client.invalidateQueries({ queryKey, exact: true });
  });
}
