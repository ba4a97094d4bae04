import { IconAt, IconMessageReply, IconUserPlus } from '@tabler/icons-react';
import { inInbox as declared, type NoticeSubject } from '../inbox/kinds';

const toMessage = (address: string, { seq }: NoticeSubject): string =>
  seq === undefined ? address : `${address}#${seq}`;

/** Messages, and who comes into rooms. */
export const inInbox = declared<'mention' | 'answer' | 'invitation'>({
  kinds: {
    mention: { icon: IconAt, action: 'Read', to: toMessage },
    answer: { icon: IconMessageReply, action: 'Read', to: toMessage },
    invitation: { icon: IconUserPlus, action: 'Look' },
  },
});
