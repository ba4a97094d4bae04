import type { MemberEventData, MessageEventData } from './events';

const roomId = '01a20000-0000-7000-8000-000000000001';
const memberId = '01a20000-0000-7000-8000-0000000000aa';
const clientId = '01a20000-0000-4000-8000-0000000000c1';

export const messageEventSamples: MessageEventData = {
  'message.posted': { text: 'Two readings ten minutes apart were 148/92 and 146/91.', kind: 'observation', clientId },
  'message.corrected': { seq: 1, text: 'Two readings ten minutes apart were 148/92 and 144/91.', clientId },
  'event.hidden': { roomId, seq: 1, reason: 'retracted' },
  'event.released': {
    roomId,
    seq: 1,
    restored: [{ seq: 1, texts: { text: 'Two readings ten minutes apart were 148/92 and 146/91.' } }],
  },
};

export const memberEventSamples: MemberEventData = {
  'member.added': { memberId, displayName: 'Petra Sundergale', discipline: 'anesthesiologist', role: 'consultant' },
  'member.removed': { memberId },
};
