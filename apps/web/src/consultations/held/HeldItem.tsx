import type { HeldRecommendation } from '@consilium/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v4 as uuid } from 'uuid';
import { MessageText } from '../../rooms/discussion/MessageText';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { Button, HeldIcon } from '../../ui';
import { consultationKeys } from '../keys';
import { requests } from '../requests';
import classes from './HeldItem.module.css';
import { Refusal } from '../../ui/Refusal';

/** One's own recommendation that waits for its phase, at the end of the log. Nobody else sees it, nor that there is one. */
export function HeldItem({ held }: { held: HeldRecommendation }) {
  const { state, edit } = useRoom();
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => requests.withdrawHeld(state.roomId, held.id),
    onSettled: () => client.invalidateQueries({ queryKey: consultationKeys.held(state.roomId) }),
  });
  const change = (): void =>
    edit({
      what: 'held',
      heldId: held.id,
      clientId: held.clientId,
      correctionId: uuid(),
      version: held.version,
      text: held.text,
    });
  const target = held.replyTo === undefined ? undefined : state.messages.get(held.replyTo);
  return (
    <div className={classes.place}>
      <article
        className={classes.held}
        data-row={`held-${held.id}`}
        tabIndex={-1}
        aria-label="Your recommendation, held"
      >
        <div className={classes.head}>
          <HeldIcon aria-hidden />
          <strong>Your recommendation, held</strong>
          <span className={classes.opens}>Opens to everyone when Recommend begins</span>
        </div>
        {held.replyTo !== undefined && (
          <p className="quiet">{`Answers ${target ? nameIn(state, target.actor?.memberId) : 'an earlier message'}`}</p>
        )}
        <MessageText text={held.text} />
        <div className={classes.choice}>
          <Button size="small" kind="quiet" onClick={change}>
            Change
          </Button>
          <Button size="small" kind="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Withdraw
          </Button>
        </div>
        <Refusal error={withdraw.error} />
      </article>
    </div>
  );
}
