import type { SecondLookView } from '@consilium/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import { useServerNow } from '../ui/useServerNow';
import { Button } from '../ui';
import { secondLookKeys, secondLookRequests } from './requests';
import classes from './secondLook.module.css';
import { sayLeft } from './timeLeft';
import { Refusal } from '../ui/Refusal';

/** How far the request is, beside the text: it waits, was answered, or ran out. */
export function SecondLookState({ review, onAsk }: { review: SecondLookView; onAsk?: () => void }) {
  const client = useQueryClient();
  const now = useServerNow(review.state === 'asked' || review.state === 'agreed');
  const withdraw = useMutation({
    mutationFn: () => secondLookRequests.withdraw(review.id),
    onSettled: () => client.invalidateQueries({ queryKey: secondLookKeys.asked }),
  });
  const name = review.reviewer.displayName;
  const over = Date.parse(review.expiresAt) <= now;
  const state = over && (review.state === 'asked' || review.state === 'agreed') ? 'expired' : review.state;
  return (
    <div className={classes.state} data-state={state}>
      {state === 'agreed' ? (
        <IconCheck aria-hidden />
      ) : state === 'asked' ? (
        <IconHourglass aria-hidden />
      ) : (
        <IconX aria-hidden />
      )}
      <p>
        <span role="status">
          {state === 'asked' && `Waits for ${name}. Nothing is sent yet.`}
          {state === 'agreed' && `${name} agreed. Send the text as it is; a changed text needs another look.`}
          {state === 'refused' && `${name} does not agree that it may stay. Replace it.`}
          {state === 'expired' && `${name} was asked; the time ran out.`}
        </span>{' '}
        {(state === 'asked' || state === 'agreed') && (
          <span className={classes.left}>{sayLeft(review.expiresAt, now)}</span>
        )}
      </p>
      {state === 'asked' && (
        <Button size="small" kind="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          Withdraw it
        </Button>
      )}
      {(state === 'expired' || state === 'refused') && onAsk && (
        <Button size="small" kind="quiet" onClick={onAsk}>
          Ask again
        </Button>
      )}
      <Refusal error={withdraw.error} />
    </div>
  );
}
