import { everybodyIn, mentionsToNames, type RoomMessage } from '@consilium/domain';
import { IconArrowBackUp, IconCopy, IconCornerUpLeft, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useReport } from '../useReport';
import { useRoom } from '../RoomContext';
import { ReportIcon } from '../../ui';

/** One thing that this member may do with a message. */
export interface MessageAction {
  label: string;
  icon: ReactNode;
  /** The key that does it on the message which has the keyboard's place. */
  keys?: string;
  run: () => void;
}

/** What this member may do with a message, in the order in which it is offered. */
export function useMessageActions(message: RoomMessage, onRetract: () => void): MessageAction[] {
  const { state, memberId, abilities, reply, correct } = useRoom();
  const report = useReport();
  const own = message.actor?.memberId === memberId;
  const copy = (): void => {
    void navigator.clipboard?.writeText(mentionsToNames(message.text, everybodyIn(state)));
  };
  const actions: (MessageAction | false)[] = [
    abilities.includes('message.post') && {
      label: 'Reply',
      icon: <IconCornerUpLeft aria-hidden />,
      keys: 'R',
      run: () => reply(message),
    },
    own &&
      abilities.includes('message.correct') && {
        label: 'Correct',
        icon: <IconPencil aria-hidden />,
        run: () => correct(message),
      },
    own &&
      abilities.includes('message.retract') && {
        label: 'Retract',
        icon: <IconArrowBackUp aria-hidden />,
        run: onRetract,
      },
    abilities.includes('event.report') && {
      label: 'Report an identifier',
      icon: <ReportIcon aria-hidden />,
      keys: 'I',
      run: () => report(message.seq),
    },
    { label: 'Copy the text', icon: <IconCopy aria-hidden />, run: copy },
  ];
  return actions.filter((action) => action !== false);
}
