import { Drawer } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Button } from '../../ui';
import classes from './MessageActions.module.css';
import type { MessageAction } from './useMessageActions';
import type { Sheet } from './useSheet';

/** Its keys are its own: Esc closes it and does nothing in the discussion below. */
const keep = (event: KeyboardEvent): void => event.stopPropagation();

/** What can be done with a message, in words, at the foot of a phone. */
export function MessageSheet({ actions, sheet }: { actions: readonly MessageAction[]; sheet: Sheet }) {
  const choose = ({ run }: MessageAction): void => {
    // Within the tap, since a keyboard comes up and a text is copied only there; what is done may take the focus.
    sheet.leave();
    run();
  };
  return (
    <Drawer
      opened={sheet.opened}
      onClose={sheet.close}
      returnFocus={false}
      position="bottom"
      title="This message"
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: { role: 'presentation' } }}
      classNames={{ content: classes.sheet, header: classes.sheetHead, title: classes.title }}
      transitionProps={{ duration: 120 }}
      onKeyDown={keep}
    >
      <ul className={classes.choices}>
        {actions.map((action) => (
          <li key={action.label}>
            <Button kind="quiet" block className={classes.choice} icon={action.icon} onClick={() => choose(action)}>
              {action.label}
            </Button>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
