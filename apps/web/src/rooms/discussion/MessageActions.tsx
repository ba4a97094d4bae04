import type { RoomMessage } from '@consilium/domain';
import { IconButton } from '../../ui';
import classes from './MessageActions.module.css';
import { MessageSheet } from './MessageSheet';
import { useMessageActions } from './useMessageActions';
import type { Sheet } from './useSheet';

export interface MessageActionsProps {
  message: RoomMessage;
  /** Only the message that has the keyboard's place offers its actions to Tab. */
  reachable: boolean;
  onRetract: () => void;
  /** On a phone: whether the actions are open, in words. */
  sheet: Sheet;
}

/** What can be done with a message: shown on hover and on focus, on a phone in a sheet that a tap opens. */
export function MessageActions({ message, reachable, onRetract, sheet }: MessageActionsProps) {
  const actions = useMessageActions(message, onRetract);
  const tabIndex = reachable ? 0 : -1;
  return (
    <>
      <div className={classes.actions}>
        {actions.map(({ label, icon, keys, run }) => (
          <IconButton
            key={label}
            label={label}
            tabIndex={tabIndex}
            aria-keyshortcuts={keys}
            icon={icon}
            onClick={run}
          />
        ))}
      </div>
      {/* A screen reader has no other way to know that the message can be tapped. */}
      <button
        type="button"
        className={`spoken ${classes.opens}`}
        tabIndex={-1}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => sheet.open(currentTarget)}
      >
        What to do with this message
      </button>
      <MessageSheet actions={actions} sheet={sheet} />
    </>
  );
}
