import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answer, api } from '../../api/client';
import { Button } from '../../ui';
import { useRoom } from '../RoomContext';
import classes from './Message.module.css';
import { Refusal } from '../../ui/Refusal';

/** Asks before a message's text is forgotten everywhere; says what stays. */
export function RetractQuestion({ seq, onDone }: { seq: number; onDone: () => void }) {
  const { state } = useRoom();
  const keep = useRef<HTMLButtonElement>(null);
  const retract = useMutation({
    mutationFn: () =>
      answer(api.PUT('/rooms/{id}/messages/{seq}/retraction', { params: { path: { id: state.roomId, seq } } })),
    onSuccess: onDone,
  });
  useEffect(() => keep.current?.focus(), []);
  return (
    <div className={classes.question} role="group" aria-label="Retract this message">
      <p>Retract this message? Its text goes for everyone; that it was there stays.</p>
      <Refusal error={retract.error} className={classes.failed}>
        The message stays.
      </Refusal>
      <div className={classes.choice}>
        <Button size="small" busy={retract.isPending} onClick={() => retract.mutate()}>
          Retract
        </Button>
        <Button ref={keep} size="small" kind="quiet" onClick={onDone}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
