import { mentionedIn, MENTION_BEGINS, noticeOf, type Notice, type NoticeContext } from '../inbox/notice';
import { KEEPS_NOTHING, roomFeature, type EventOf } from './feature';

/** Messages and what becomes of them. The log itself keeps them (`record`). */
export const messagesInRoom = roomFeature({
  part: 'messages',
  ...KEEPS_NOTHING,
  events: {
    'message.posted': {
      texts: ['text'],
      talk: true,
      concernsInbox: ({ data }: EventOf<'message.posted'>) =>
        data.replyTo !== undefined || data.text.includes(MENTION_BEGINS),
      tells: toldOfMessage,
    },
    'message.corrected': {
      texts: ['text'],
      concernsInbox: ({ data }: EventOf<'message.corrected'>) => data.text.includes(MENTION_BEGINS),
      tells: toldOfCorrection,
    },
    'event.hidden': { concernsInbox: true },
    'event.released': { concernsInbox: true },
  },
});

/** Who comes and goes. The room itself keeps its members. */
export const membersInRoom = roomFeature({
  part: 'members',
  ...KEEPS_NOTHING,
  events: {
    'member.added': {
      concernsInbox: true,
      changesSubject: true,
      tells: toldOfMember,
      members: ({ data: { was: _, ...joins } }: EventOf<'member.added'>) => ({ joins }),
    },
    'member.removed': {
      concernsInbox: true,
      changesSubject: true,
      closes: ({ data }: EventOf<'member.removed'>, memberId) => (data.memberId === memberId ? 'removed' : null),
      members: ({ data }: EventOf<'member.removed'>) => ({ leaves: ({ memberId }) => memberId === data.memberId }),
    },
  },
});

function toldOfMessage(event: EventOf<'message.posted'>, { target }: NoticeContext): Notice[] {
  const actorId = event.actor?.memberId;
  const mentions = mentionedIn(event.data.text, actorId).map((memberId) => noticeOf('mention', memberId, event));
  const answered = event.data.replyTo === undefined ? null : target?.actorId;
  const isTold = !answered || answered === actorId || mentions.some(({ memberId }) => memberId === answered);
  return isTold ? mentions : [...mentions, noticeOf('answer', answered, event)];
}

function toldOfCorrection(event: EventOf<'message.corrected'>, { target }: NoticeContext): Notice[] {
  if (!target) return [];
  return mentionedIn(event.data.text, event.actor?.memberId).map((memberId) => noticeOf('mention', memberId, target));
}

function toldOfMember(event: EventOf<'member.added'>, { wasMember = false }: NoticeContext): Notice[] {
  const { memberId } = event.data;
  return wasMember || memberId === event.actor?.memberId ? [] : [noticeOf('invitation', memberId, event)];
}
