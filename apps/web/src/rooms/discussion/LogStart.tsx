import { hasOlder } from '@consilium/domain';
import { Button } from '../../ui';
import type { RoomSnapshot } from '../../realtime/roomSnapshot';
import { useRoom } from '../RoomContext';
import classes from './Discussion.module.css';

/** The upper end: what was written before is on its way, did not load, or does not exist for this reader. */
export function LogStart({ older }: { older: RoomSnapshot['older'] }) {
  const { state, connection } = useRoom();
  if (older === 'failed') {
    return (
      <div className={classes.start} role="alert">
        Earlier messages did not load. Nothing is lost.
        <Button size="small" onClick={() => void connection.loadOlder()}>
          Try again
        </Button>
      </div>
    );
  }
  if (hasOlder(state)) return <p className={classes.start}>Earlier messages are on their way</p>;
  return (
    <p className={classes.start}>
      {state.firstSeq > 1 ? 'You read this room from when you came into it' : 'The discussion begins here'}
    </p>
  );
}
