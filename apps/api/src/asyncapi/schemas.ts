import {
  DISCIPLINES,
  INBOX_SUBJECT_KINDS,
  MESSAGE_KINDS,
  MESSAGE_TEXT_MAX,
  OVERRIDE_REASON_LEAST,
  OVERRIDE_REASON_MAX,
  SESSION_END_REASONS,
  inboxKinds,
  roomEventSamples,
  type RoomEventType,
} from '@consilium/contracts';
import { PROBLEM_SCHEMA } from '../openapi/problem.schema';
import { fields, ref, type Schema } from './messages';

const uuid: Schema = { type: 'string', format: 'uuid' };
const time: Schema = { type: 'string', format: 'date-time' };
const eventTypes = Object.keys(roomEventSamples) as RoomEventType[];

/** What the messages share, by name. The values that are lists come from the contracts, never from here. */
export function schemas(): Record<string, object> {
  return {
    Problem: PROBLEM_SCHEMA,
    Discipline: { type: 'string', enum: DISCIPLINES },
    MessageKind: { type: 'string', enum: MESSAGE_KINDS },
    MessageText: {
      type: 'string',
      maxLength: MESSAGE_TEXT_MAX,
      description: 'In UTF-16 code units. A mention is `@[memberId]`.',
    },
    TextOverride: fields({
      'field?': { type: 'string' },
      start: { type: 'integer', minimum: 0 },
      end: { type: 'integer', minimum: 1 },
      'reviewId?': uuid,
      reason: {
        type: 'string',
        maxLength: OVERRIDE_REASON_MAX,
        description: `At least ${OVERRIDE_REASON_LEAST} characters; never kept as text.`,
      },
    }),
    SessionEndReason: { type: 'string', enum: SESSION_END_REASONS },
    Present: fields({ memberId: uuid, discipline: { oneOf: [ref('Discipline'), { type: 'null' }] } }),
    RoomEvent: {
      ...fields({
        roomId: uuid,
        seq: { type: 'integer', minimum: 1, description: 'From 1, without gaps.' },
        id: uuid,
        type: { type: 'string', enum: eventTypes },
        at: time,
        actor: { oneOf: [ref('Present'), { type: 'null' }] },
        data: { type: 'object', description: 'Depends on `type`; see the examples. New types come with new features.' },
      }),
      examples: eventTypes.map(eventExample),
    },
    InboxItem: fields({
      id: uuid,
      kind: { type: 'string', enum: inboxKinds },
      at: time,
      unread: { type: 'boolean' },
      'readAt?': time,
      subject: fields({ kind: { type: 'string', enum: INBOX_SUBJECT_KINDS }, id: uuid }),
      'roomId?': uuid,
      'caseCode?': { type: 'string' },
      'seq?': { type: 'integer', minimum: 1 },
      'actor?': fields({
        memberId: uuid,
        discipline: { oneOf: [ref('Discipline'), { type: 'null' }] },
        displayName: { type: 'string' },
      }),
      'muted?': { const: true },
    }),
  };
}

/** A whole event of each type, from the sample in the contracts. */
export const eventExample = (type: RoomEventType): object => ({
  roomId: '01a20000-0000-7000-8000-000000000001',
  seq: 7,
  id: '01a20000-0000-7000-8000-0000000000e7',
  type,
  at: '2026-01-05T09:30:00.000Z',
  actor: { memberId: '01a20000-0000-7000-8000-0000000000aa', discipline: 'anesthesiologist' },
  data: roomEventSamples[type],
});
