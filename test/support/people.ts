import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Discipline, PlatformRole } from '@consilium/contracts';
import { createMember, ensurePractice, type MemberSpec } from '../../apps/api/src/members/create-member';
import { Tx } from '../../apps/api/src/platform/transactions/transactions';
import { checkAnswer } from './contract-check';

export const TEST_PASSWORD = 'correct horse battery';
/** A real argon2id hash that is quick to make and to check. */
export const CHEAP_COST = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

/** What a test needs of a server: its address, and its database to put members into. */
export interface PeopleHost {
  url: string;
  database: DataSource;
}

export interface TestMember {
  id: string;
  email: string;
  displayName: string;
  discipline: Discipline | null;
  roles: PlatformRole[];
}

export interface Answer {
  status: number;
  /** A value of JSON, the words of a text, the bytes of a file. */
  body: unknown;
  headers: Headers;
}

export interface SignedIn extends TestMember {
  /** For the `cookie` header of a request or a handshake. */
  cookie: string;
  /** One request as this member; `path` begins after `/api/v1`. */
  request(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** Puts a member into the database: with TEST_PASSWORD, and with a current licence where a discipline is given, unless the spec says otherwise. */
export async function createTestMember(
  { database }: Pick<PeopleHost, 'database'>,
  spec: Partial<MemberSpec> & { practice?: string } = {},
): Promise<TestMember> {
  const token = randomUUID();
  const {
    practice = 'Testerton Practice',
    discipline = null,
    email = `member-${token}@example.test`,
    displayName = `Member ${token.slice(0, 8)}`,
    roles = [],
  } = spec;
  const licences = discipline
    ? [{ jurisdiction: 'US-OR', number: `T-${token}`, expiresOn: '2099-12-31', verified: true }]
    : [];
  const id = await database.transaction(async (manager) => {
    const tx = new Tx(manager);
    const practiceId = await ensurePractice(tx, { name: practice });
    return createMember(tx, {
      password: TEST_PASSWORD,
      passwordCost: CHEAP_COST,
      licences,
      practiceId,
      ...spec,
      email,
      displayName,
    });
  });
  return { id, email, displayName, discipline, roles: [...roles] };
}

/**
 * One request to the API of a server; its body goes as JSON, a `FormData` as a form with files. Throws where a successful answer is not what its
 * document promises.
 */
export async function requestApi(
  url: string,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const isForm = body instanceof FormData;
  // eslint-disable-next-line no-restricted-globals -- This is the client that tests share.
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...(body && !isForm && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  });
  const answer = { status: response.status, body: await bodyOf(response), headers: response.headers };
  checkAnswer(method, `/api/v1${path}`, answer);
  return answer;
}

async function bodyOf(response: Response): Promise<unknown> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  if (bytes.length > 0 && type.includes('json')) return JSON.parse(bytes.toString()) as unknown;
  return type === '' || type.startsWith('text/') ? bytes.toString() : bytes;
}

/** Signs in over HTTP as a browser does and answers the cookie. Throws with the problem's code when it is refused. */
export async function signIn(url: string, email: string, password = TEST_PASSWORD): Promise<string> {
  const answer = await requestApi(url, 'POST', '/session', { email, password });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 200 || !cookie)
    throw new Error(`Signing in was refused: ${(answer.body as { code?: string }).code ?? answer.status}`);
  return cookie;
}

/** A new member with a session of their own. */
export async function createSignedInMember(
  host: PeopleHost,
  spec: Parameters<typeof createTestMember>[1] = {},
): Promise<SignedIn> {
  const member = await createTestMember(host, spec);
  const cookie = await signIn(host.url, member.email, spec.password);
  return {
    ...member,
    cookie,
    request: (method, path, body, headers) => requestApi(host.url, method, path, body, { cookie, ...headers }),
  };
}
