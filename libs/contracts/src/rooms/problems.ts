import type { ProblemRow } from '../common/problems';

export const ROOM_PROBLEMS = {
  'room.client_id_reused': { status: 409, title: 'This clientId was used with another body' },
  'room.read_only': { status: 403, title: 'You can read this room but not write in it' },
  'room.closed': { status: 409, title: 'This room takes no more messages' },
  'room.throttled': { status: 429, title: 'Too many messages; wait a moment' },
  'room.reply_target_missing': { status: 422, title: 'The message that this answers is not in the room' },
  'room.mention_unknown': { status: 422, title: 'A mentioned member is not in the room' },
  'room.mention_disabled': {
    status: 422,
    title: 'The account of a mentioned member is disabled, so nobody would read it',
  },
  'room.event_replaced': {
    status: 409,
    title: 'The room was restored from a backup since this was written: another message is in that place now',
  },
  'room.event_not_yours': { status: 403, title: 'Only its author can change a message' },
  'room.event_hidden': { status: 409, title: 'This text was retracted or reported' },
  'room.busy': { status: 503, title: 'The room is busy; try again' },
  'room.not_joined': { status: 409, title: 'Join the room first' },
  'room.too_many_joined': { status: 429, title: 'Too many rooms joined on one connection' },
} as const satisfies Record<string, ProblemRow>;
