import { IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui';
import { useRoom } from '../RoomContext';
import classes from './Discussion.module.css';

export interface UnseenAboveProps {
  count: number;
  /** Key of the row of the first of them; undefined while that is not loaded. */
  first: string | undefined;
  goTo: (key: string) => void;
}

/** Older rows are placed in the list by then; where they are not, it is tried again, so often. Milliseconds. */
const PLACED_AFTER = 100;
const TRIES = 8;
const pause = (): Promise<void> => new Promise((over) => setTimeout(over, PLACED_AFTER));
const isThere = (key: string): boolean =>
  document.querySelector(`[data-row="${CSS.escape(key)}"]`)?.contains(document.activeElement) ?? false;

/** How many messages above were never in view, the way to the first of them, and a way to let them be. */
export function UnseenAbove(props: UnseenAboveProps) {
  const { state, connection } = useRoom();
  const [going, setGoing] = useState(false);
  const latest = useRef(props);
  useEffect(() => void (latest.current = props));

  const go = async (): Promise<void> => {
    setGoing(true);
    while (
      latest.current.first === undefined &&
      latest.current.count > 0 &&
      connection.getSnapshot().older !== 'failed'
    ) {
      await connection.loadOlder();
      await pause();
    }
    const key = latest.current.first;
    for (let tries = 0; key !== undefined && tries < TRIES && !isThere(key); tries++) {
      latest.current.goTo(key);
      await pause();
    }
    setGoing(false);
  };
  if (props.count === 0) return null;
  return (
    <div className={classes.above}>
      <Button size="small" kind="primary" busy={going} icon={<IconArrowUp aria-hidden />} onClick={() => void go()}>
        {`${props.count} unread above`}
      </Button>
      <Button size="small" onClick={() => connection.markRead(state.to)}>
        Mark as read
      </Button>
    </div>
  );
}
