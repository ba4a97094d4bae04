import { SESSION_COOKIE } from '../platform/access/session-reader';
import { sortKeys } from '../openapi/sort-keys';
import {
  CLIENT_MESSAGES,
  SERVER_MESSAGES,
  fields,
  ref,
  type ClientMessage,
  type Schema,
  type SocketMessage,
} from './messages';
import { schemas } from './schemas';

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
  const client = Object.entries<ClientMessage>(CLIENT_MESSAGES);
  const server = Object.entries<SocketMessage>(SERVER_MESSAGES);
  const answers = client.flatMap(([name, { answer }]): [string, Schema][] =>
    answer ? [[answerName(name), acknowledgement(answer)]] : [],
  );
  const names = [...client.map(([name]) => name), ...server.map(([name]) => name), ...answers.map(([name]) => name)];
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
        messages: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
      },
    },
    operations: {
      ...Object.fromEntries(
        client.map(([name, { about, answer }]) => [
          name,
          {
            ...operation('receive', name, about),
            ...(answer && { reply: { channel: channel(), messages: [inChannel(answerName(name))] } }),
          },
        ]),
      ),
      ...Object.fromEntries(server.map(([name, { about }]) => [name, operation('send', name, about)])),
    },
    components: {
      messages: Object.fromEntries([
        ...[...client, ...server].map(([name, { about, body }]) => [name, message(name, about, body)] as const),
        ...answers.map(([name, body]) => [name, message(name, 'The acknowledgement.', body)] as const),
      ]),
      schemas: schemas(),
      securitySchemes: { session: { type: 'httpApiKey', in: 'cookie', name: SESSION_COOKIE } },
    },
  });
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
  const oks = (answer.oneOf ?? [answer]).map((one) => ({
    ...one,
    required: ['ok', ...(one.required ?? [])],
    properties: { ok: { const: true }, ...one.properties },
  }));
  return { oneOf: [...oks, fields({ ok: { const: false }, problem: ref('Problem') })] };
}
