import type { Problem } from '@consilium/contracts';
import createClient, { type Middleware } from 'openapi-fetch';
import { OfflineError, ProblemError } from './problems';
import type { components, paths } from './schema';
import { noteServerTime } from './serverClock';

export { OfflineError, ProblemError, isSignedOut, sayError } from './problems';

/** What the API says and takes, by the names of its OpenAPI document. */
export type Schemas = components['schemas'];

const BASE = '/api/v1';
/** The document's routes without the prefix that all of them share. */
type Routes = { [P in keyof paths as P extends `${typeof BASE}${infer Route}` ? Route : never]: paths[P] };

/** A proxy or a dying server may answer something that is no problem document; it still has to become one. */
async function readProblem(response: Response): Promise<Problem> {
  const plain: Problem = {
    type: 'about:blank',
    title: 'The server did not answer as expected',
    status: response.status,
    detail: `The server answered ${response.status}.`,
    code: response.status === 401 ? 'session.required' : 'server.failed',
  };
  if (!response.headers.get('content-type')?.includes('json')) return plain;
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return { ...plain, ...body, status: response.status };
}

/** No answer and every refusal becomes an error of ours, so that what comes back is always the answer that was asked for. */
const failures: Middleware = {
  // A request that the caller gave up stays the browser's own `AbortError`.
  onError: ({ request }) => (request.signal.aborted ? undefined : new OfflineError()),
  onResponse: async ({ response }) => {
    if (!response.ok) throw new ProblemError(await readProblem(response));
  },
};

/** Waits for the whole answer: a line that is cut in the middle of one is a line that is down too. */
async function fetchWhole(request: Request): Promise<Response> {
  const sentAt = Date.now();
  const response = await fetch(request);
  noteServerTime(response.headers.get('date'), sentAt);
  const body = await response.arrayBuffer();
  // An answer without a body (204) takes none, not even an empty one.
  return new Response(body.byteLength > 0 ? body : null, response);
}

/** Leaves out what is not set; an empty search word is none. */
function queryOf(query: Record<string, unknown>): string {
  const set = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
}

/** A client of the API at `base`, with the session cookie of its origin. */
export function createApi(base: string) {
  const client = createClient<Routes>({
    baseUrl: base,
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
    fetch: fetchWhole,
    querySerializer: queryOf,
  });
  client.use(failures);
  return client;
}

/** The API of this origin, typed by its OpenAPI document: `answer(api.GET('/cases/{id}', { params: { path: { id } }, signal }))`. */
export const api = createApi(BASE);

type Settled = { data?: unknown; error?: unknown };
type AnswerOf<R extends Settled> = Extract<R, { error?: never }>['data'];

/**
 * What the API answers to a request; `undefined` where it answers nothing (204).
 * @throws ProblemError when the server refuses, OfflineError when nothing answers
 */
export async function answer<R extends Settled>(request: Promise<R>): Promise<AnswerOf<R>> {
  // A refusal has been thrown before it gets here.
  return (await request).data;
}
