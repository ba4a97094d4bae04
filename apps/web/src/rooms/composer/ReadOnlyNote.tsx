import { IconPencilOff } from '@tabler/icons-react';
import { useRoom } from '../RoomContext';
import classes from './Composer.module.css';

/** Why nothing can be written here, in place of the composer. Words that were typed before stay to be copied. */
export function ReadOnlyNote({ left }: { left: string }) {
  const { state, memberId } = useRoom();
  const { status, consentRevoked } = state.parts.case;
  let reason = 'You can read this room but not write in it.';
  if (consentRevoked) reason = 'Consent was revoked. The room can be read by its owner and no longer written in.';
  else if (status === 'closed') reason = 'The case is closed. The room can be read and no longer written in.';
  else if (state.members.get(memberId)?.role === 'observer')
    reason = 'You observe this case: you can read the room but not write in it.';
  return (
    <div className={classes.readOnly} role="status">
      <IconPencilOff size={16} stroke={1.75} aria-hidden />
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
