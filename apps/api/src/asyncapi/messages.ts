import type { ClientToServerEvents, ServerToClientEvents } from '@consilium/contracts';

export interface Schema {
  type?: string | string[];
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  minimum?: number;
  maxLength?: number;
  description?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean;
  items?: Schema;
  oneOf?: Schema[];
  $ref?: string;
}

export interface SocketMessage {
  /** One sentence for whoever writes a client. */
  about: string;
  body: Schema;
}

export interface ClientMessage extends SocketMessage {
  /** What the acknowledgement brings beside `ok: true`; null where there is no acknowledgement. */
  answer: Schema | null;
}

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const uuid: Schema = { type: 'string', format: 'uuid' };
const seq: Schema = { type: 'integer', minimum: 1 };
const time: Schema = { type: 'string', format: 'date-time' };

/** An object with these fields and no others; a name that ends with `?` may be absent. */
export function fields(properties: Record<string, Schema>): Schema {
  const required = Object.keys(properties).filter((name) => !name.endsWith('?'));
  const named = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
  );
  return { type: 'object', ...(required.length > 0 && { required }), properties: named, additionalProperties: false };
}

/** What a client may send. The keys are those of the event map, so that a message without its line here does not compile. */
export const CLIENT_MESSAGES: { [E in keyof ClientToServerEvents]: ClientMessage } = {
  'room.join': {
    about:
      'Hear a room. Without `after` the newest page; with it, what came since. `more`: ask again with the last seq. `reset`: forget what you have.',
    body: fields({ roomId: uuid, 'after?': { type: 'integer', minimum: 0 }, 'epoch?': uuid }),
    answer: fields({
      events: { type: 'array', items: ref('RoomEvent') },
      firstSeq: seq,
      lastSeq: { type: 'integer', minimum: 0 },
      epoch: uuid,
      present: { type: 'array', items: ref('Present') },
      presentOrder: { type: 'integer', minimum: 1 },
      more: { type: 'boolean' },
      'reset?': { const: true },
    }),
  },
  'room.leave': { about: 'Stop hearing a room.', body: fields({ roomId: uuid }), answer: fields({}) },
  'message.post': {
    about:
      'Say something. The acknowledgement comes after the commit; the same clientId again brings the same event. Out of its phase it is held. What could identify a person is refused with its place; `overrides` says why it may pass.',
    body: fields({
      roomId: uuid,
      clientId: uuid,
      text: ref('MessageText'),
      'kind?': ref('MessageKind'),
      'replyTo?': seq,
      'overrides?': { type: 'array', items: ref('TextOverride') },
    }),
    answer: { oneOf: [fields({ event: ref('RoomEvent') }), fields({ held: fields({ id: uuid }) })] },
  },
  activity: {
    about: 'A person is at the page: keeps the session from idling out. At most once a minute.',
    body: fields({}),
    answer: fields({ idleExpiresAt: time }),
  },
  typing: {
    about: 'Somebody types in a joined room. Volatile: nobody waits for it and nothing is kept.',
    body: fields({ roomId: uuid }),
    answer: null,
  },
};

/** What the server sends. */
export const SERVER_MESSAGES: { [E in keyof ServerToClientEvents]: SocketMessage } = {
  'room.event': { about: 'One entry of a joined room’s log, in seq order, to the sender too.', body: ref('RoomEvent') },
  'room.presence': {
    about:
      'Who has the room open now. Of two lists on one connection the one with the higher `presentOrder` counts, the one of `room.join` included.',
    body: fields({
      roomId: uuid,
      present: { type: 'array', items: ref('Present') },
      presentOrder: { type: 'integer', minimum: 1 },
    }),
  },
  'room.typing': { about: 'Somebody types.', body: fields({ roomId: uuid, memberId: uuid }) },
  'room.closed': {
    about: 'The room is closed to this member; nothing of it follows.',
    body: fields({ roomId: uuid, reason: { enum: ['removed', 'expired', 'consent_revoked', 'consent_ended'] } }),
  },
  'room.read': {
    about: 'The member’s own read marker moved, on whatever device.',
    body: fields({ roomId: uuid, seq: { type: 'integer', minimum: 0 }, unread: { type: 'integer', minimum: 0 } }),
  },
  'inbox.item': {
    about: 'The member’s count of unread notices, with the notice when one arrived.',
    body: fields({ unread: { type: 'integer', minimum: 0 }, 'item?': ref('InboxItem') }),
  },
  'meeting.changed': {
    about: 'A meeting that the member takes part in changed: its version now; null where they take part in it no more.',
    body: fields({ meetingId: uuid, version: { type: ['integer', 'null'], minimum: 1 } }),
  },
  'session.ended': {
    about: 'The session is over; the connection closes.',
    body: fields({ reason: ref('SessionEndReason') }),
  },
};
