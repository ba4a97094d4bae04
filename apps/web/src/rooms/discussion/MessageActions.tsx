import { everybodyIn, mentionsToNames, type RoomMessage } from '@consilium/domain';
import { IconArrowBackUp, IconCopy, IconCornerUpLeft, IconPencil, IconShieldExclamation } from '@tabler/icons-react';
import { useReport } from '../../privacy/report/useReport';
import { IconButton } from '../../ui';
import { useRoom } from '../RoomContext';
import classes from './Message.module.css';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

export interface MessageActionsProps {
  message: RoomMessage;
  /** Only the message that has the keyboard's place offers its actions to Tab. */
  reachable: boolean;
  onRetract: () => void;
}

/** What can be done with a message; shown on hover and on focus. */
export function MessageActions({ message, reachable, onRetract }: MessageActionsProps) {
  const { state, memberId, abilities, reply, correct } = useRoom();
  const report = useReport();
  const own = message.actor?.memberId === memberId;
  const tabIndex = reachable ? 0 : -1;
  const copy = (): void => {
    void navigator.clipboard?.writeText(mentionsToNames(message.text, everybodyIn(state)));
  };
  return (
    <div className={classes.actions}>
      {abilities.includes('message.post') && (
        <IconButton label="Reply" tabIndex={tabIndex} aria-keyshortcuts="R" icon={<IconCornerUpLeft {...icon} />} onClick={() => reply(message)} />
      )}
      {own && abilities.includes('message.correct') && <IconButton label="Correct" tabIndex={tabIndex} icon={<IconPencil {...icon} />} onClick={() => correct(message)} />}
      {own && abilities.includes('message.retract') && <IconButton label="Retract" tabIndex={tabIndex} icon={<IconArrowBackUp {...icon} />} onClick={onRetract} />}
      {abilities.includes('event.report') && (
        <IconButton label="Report an identifier" tabIndex={tabIndex} aria-keyshortcuts="I" icon={<IconShieldExclamation {...icon} />} onClick={() => report(message.seq)} />
      )}
      <IconButton label="Copy the text" tabIndex={tabIndex} icon={<IconCopy {...icon} />} onClick={copy} />
    </div>
  );
}
