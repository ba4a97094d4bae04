import { SESSION_COOKIE } from '../platform/access/session-reader';
import { sortKeys } from '../openapi/sort-keys';
import { CONTRACT_SCHEMAS } from '../openapi/contract-schemas';
import { openAnswers } from '../openapi/open-answers';
import { namesIn, refTo, type Schema } from '../openapi/schema';

const CHANNEL = 'connection';
const ABOUT = `Socket.IO 4 at \`/socket.io\`, default namespace, websocket transport only; the handshake carries the session cookie and an Origin of ours; without them it is answered with 401 or 403 and a problem, and no line is opened.
Every message but \`typing\` is answered by a Socket.IO acknowledgement: \`{ok: true, …}\`, or \`{ok: false, problem}\` with the problems of the HTTP API.
Delivery is a hint, the log is the truth: apply events in \`seq\` order, ignore a \`seq\` that you have, ask \`room.join {after}\` when you see a gap.`;

export interface AsyncApiDocument {
  asyncapi: '3.0.0';
  info: { title: string; version: string; description: string };
  servers: Record<string, object>;
  channels: Record<string, { address: string; description: string; messages: Record<string, { $ref: string }> }>;
  operations: Record<
    string,
    {
      action: 'send' | 'receive';
      channel: { $ref: string };
      summary: string;
      messages: { $ref: string }[];
      reply?: { channel: { $ref: string }; messages: { $ref: string }[] };
    }
  >;
  components: {
    messages: Record<string, object>;
    schemas: Record<string, object>;
    securitySchemes: Record<string, object>;
  };
}

/** The sockets as AsyncAPI 3, from the event maps of the contracts; told from the server's side, so what clients send is `receive`. */
export function buildAsyncApi(): AsyncApiDocument {
  const taken = messagesOf('ClientMessages');
  const sent = openAnswers(messagesOf('ServerMessages'));
  const answers = openAnswers(messagesOf('ClientAnswers'));
  const messages: Record<string, object> = {
    ...mapOf({ ...taken, ...sent }, (name, schema) => message(name, aboutOf(schema), schema)),
    ...Object.fromEntries(
      Object.entries(answers).map(([name, schema]) => [
        answerName(name),
        message(answerName(name), 'The acknowledgement.', acknowledgement(schema)),
      ]),
    ),
  };
  return sortKeys({
    asyncapi: '3.0.0',
    info: { title: 'Consilium sockets', version: '1', description: ABOUT },
    servers: {
      here: {
        host: '{host}',
        protocol: 'wss',
        variables: { host: { default: '127.0.0.1:3000' } },
        security: [{ $ref: '#/components/securitySchemes/session' }],
      },
    },
    channels: {
      [CHANNEL]: {
        address: '/socket.io',
        description: 'One connection, all rooms.',
        messages: mapOf(messages, (name) => ({ $ref: `#/components/messages/${name}` })),
      },
    },
    operations: {
      ...mapOf(taken, (name, schema) => ({
        ...operation('receive', name, aboutOf(schema)),
        ...(answers[name] && { reply: { channel: channel(), messages: [inChannel(answerName(name))] } }),
      })),
      ...mapOf(sent, (name, schema) => operation('send', name, aboutOf(schema))),
    },
    components: {
      messages,
      schemas: openAnswers(
        Object.fromEntries(namesIn(messages, CONTRACT_SCHEMAS).map((name) => [name, CONTRACT_SCHEMAS[name] ?? {}])),
      ),
      securitySchemes: { session: { type: 'httpApiKey', in: 'cookie', name: SESSION_COOKIE } },
    },
  });
}

/** The messages of one of the contract's maps, by their names. */
const messagesOf = (map: 'ClientMessages' | 'ClientAnswers' | 'ServerMessages'): Record<string, Schema> =>
  CONTRACT_SCHEMAS[map]?.properties ?? {};
const mapOf = <T, U>(map: Readonly<Record<string, T>>, make: (name: string, value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, make(name, value)]));

/** What the contract says of a message, or of the type that is sent as it is. */
function aboutOf({ description, $ref }: Schema): string {
  return description ?? CONTRACT_SCHEMAS[$ref?.split('/').at(-1) ?? '']?.description ?? '';
}
const answerName = (name: string): string => `${name}.answer`;
const channel = () => ({ $ref: `#/channels/${CHANNEL}` });
const inChannel = (name: string) => ({ $ref: `#/channels/${CHANNEL}/messages/${name}` });
const operation = (action: 'send' | 'receive', name: string, summary: string) => ({
  action,
  channel: channel(),
  summary,
  messages: [inChannel(name)],
});
const message = (name: string, summary: string, payload: Schema) => ({
  name,
  summary,
  contentType: 'application/json',
  payload,
});

/** `{ok: true}` with what the answer brings, or the problem. */
function acknowledgement(answer: Schema): Schema {
  const brought = answer.anyOf ?? [answer];
  return { oneOf: [...brought.map(accepted), REFUSED] };
}

const REFUSED: Schema = {
  type: 'object',
  required: ['ok', 'problem'],
  properties: { ok: { const: false }, problem: refTo('Problem') },
};

function accepted(answer: Schema): Schema {
  const { description: _, ...whole } = answer.$ref
    ? (CONTRACT_SCHEMAS[answer.$ref.split('/').at(-1) ?? ''] ?? {})
    : answer;
  return openAnswers({
    ...whole,
    required: ['ok', ...(whole.required ?? [])],
    properties: { ok: { const: true }, ...whole.properties },
  });
}
