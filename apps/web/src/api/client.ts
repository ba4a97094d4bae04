import type { Problem } from '@consilium/contracts';
import { OfflineError, ProblemError } from './problems';
import { noteServerTime } from './serverClock';

export { OfflineError, ProblemError, isSignedOut, sayError } from './problems';

const BASE = '/api/v1';

type Query = Record<string, string | number | boolean | null | undefined>;

export interface RequestOptions {
  query?: Query;
  body?: unknown;
  /** Version that this change was made on; sent as `If-Match`. */
  version?: number;
  signal?: AbortSignal;
}

function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

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

/**
 * One JSON request to the API with the session cookie of this origin.
 * @returns the parsed answer, `undefined` for 204
 * @throws ProblemError when the server refuses, OfflineError when nothing answers
 */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const { body, query, signal, version } = options;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  let response: Response;
  try {
    response = await fetch(address(path, query), {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new OfflineError();
  }
  noteServerTime(response.headers.get('date'));
  if (!response.ok) throw new ProblemError(await readProblem(response));
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** The API by verb: `api.get<Page<CaseSummary>>('/cases', { query: { limit: 50 } })`. Types come from `@consilium/contracts`. */
export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('PUT', path, { ...options, body }),
  patch: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>('PATCH', path, { ...options, body }),
  delete: <T = void>(path: string, options?: RequestOptions) => request<T>('DELETE', path, options),
};
