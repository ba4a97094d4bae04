import type { RoomMessage, RoomState } from '@consilium/domain';
import { useMemo } from 'react';
import { Button, QuarantinedIcon, sayTime } from '../../ui';
import { useRoom } from '../RoomContext';
import classes from './Composer.module.css';

/** Far enough back for what its author has not written again yet. */
const LOOKED_AT = 300;

/** The member's latest message, where it was reported and they have written nothing since it was hidden. */
function hiddenOwn({ messages, to }: RoomState, memberId: string): RoomMessage | null {
  const own = [...messages.values(Math.max(1, to - LOOKED_AT), to)].filter(({ actor }) => actor?.memberId === memberId);
  const reported = own.findLast(({ hidden }) => hidden?.reason === 'reported');
  const hiddenAt = reported?.hidden?.at;
  return reported && hiddenAt && !own.some(({ at }) => at > hiddenAt) ? reported : null;
}

/** Asks the author of a reported message to write it again: its kind and what it answers are offered, its text is not. */
export function CleanVersion() {
  const { state, memberId, abilities, rewrite } = useRoom();
  const message = useMemo(() => hiddenOwn(state, memberId), [state, memberId]);
  if (!message || !abilities.includes('message.post')) return null;
  return (
    <p className={classes.clean} role="status">
      <QuarantinedIcon aria-hidden />
      {`Your message of ${sayTime(message.at)} was reported and is hidden.`}
      <Button size="small" onClick={() => rewrite(message)}>
        Write it again without the identifier
      </Button>
    </p>
  );
}
