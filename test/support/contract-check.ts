import type { ClientAnswers, ServerMessages } from '@consilium/contracts';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import contract from '../../libs/contracts/schema.json';
import { readDocument, type OpenApiDocument } from './contract-document';

const JSON_TYPE = 'application/json';
const ajv = addFormats(new Ajv2020({ strict: false, validateSchema: false }));
/** Events of the feature that only tests have (tally.ts). */
const TESTS_OWN = {
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string', pattern: '^tally\\.' } },
};
const withTestsOwn = <T extends object>(schemas: T): T => {
  const { RoomEvent: event } = schemas as { RoomEvent?: { anyOf: object[] } };
  return { ...schemas, RoomEvent: { ...event, anyOf: [...(event?.anyOf ?? []), TESTS_OWN] } };
};
ajv.addSchema({ components: { schemas: withTestsOwn(contract) } }, 'contract');

let routes: { pattern: RegExp; path: string }[] | undefined;
let document: OpenApiDocument;

/** Routes with fewer parameters first: `/audit/mine` before `/audit/{id}`. */
function readRoutes(): { pattern: RegExp; path: string }[] {
  document = readDocument();
  ajv.addSchema({ ...document, components: { schemas: withTestsOwn(document.components.schemas) } }, 'openapi');
  return Object.keys(document.paths)
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`) }));
}

/** Throws where a successful answer is not what the OpenAPI document says of its route; `path` with `/api/v1`. */
export function checkAnswer(method: string, path: string, { status, body }: { status: number; body: unknown }): void {
  if (status < 200 || status > 299) return;
  routes ??= readRoutes();
  const bare = path.replace(/\?.*$/, '');
  const route = routes.find(({ pattern }) => pattern.test(bare));
  const verb = method.toLowerCase();
  const answers = route && document.paths[route.path]?.[verb]?.responses;
  if (!answers) return;
  const answer = answers[status];
  if (!answer) throw new Error(`${method} ${route.path} answered ${status}, which the document does not know`);
  if (!answer.content?.[JSON_TYPE]) return;
  const pointer = ['paths', route.path, verb, 'responses', String(status), 'content', JSON_TYPE, 'schema'];
  check(`openapi#/${pointer.map(escaped).join('/')}`, body, `${method} ${route.path} → ${status}`);
}

/** Throws where a socket's acknowledgement is not what the contract says. */
export function checkAcknowledgement(event: keyof ClientAnswers, { ok: _, ...brought }: { ok: true }): void {
  check(`contract#/components/schemas/ClientAnswers/properties/${event}`, brought, `acknowledgement of ${event}`);
}

/** Throws where a message of the server is not what the contract says, or is none of it. */
export function checkMessage(event: string, body: unknown): void {
  check(`contract#/components/schemas/ServerMessages/properties/${event as keyof ServerMessages}`, body, event);
}

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

function check(schema: string, value: unknown, what: string): void {
  const validate = ajv.getSchema(schema);
  if (!validate) throw new Error(`There is no schema of ${what}`);
  if (!validate(value))
    throw new Error(`${what} is not as promised: ${ajv.errorsText(validate.errors).slice(0, 2000)}`);
}
