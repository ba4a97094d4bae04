import { IconPencilOff } from '@tabler/icons-react';
import { useRoom } from '../RoomContext';
import { useSlot } from '../slots/RoomFeatures';
import classes from './Composer.module.css';

/** Why nothing can be written here, in place of the composer. Words that were typed before stay to be copied. */
export function ReadOnlyNote({ left }: { left: string }) {
  const { state, memberId } = useRoom();
  const [reason = 'You can read this room but not write in it.'] = useSlot('readOnly').flatMap(
    (reasonIn) => reasonIn(state, memberId) ?? [],
  );
  return (
    <div className={classes.readOnly} role="status">
      <IconPencilOff aria-hidden />
      <div>
        <p>{reason}</p>
        {left && (
          <>
            <p>What you had typed is kept on this device:</p>
            <p className={classes.left}>{left}</p>
          </>
        )}
      </div>
    </div>
  );
}
