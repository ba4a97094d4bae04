import type { SecondLookGround, SecondLookView } from '@consilium/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ProblemError } from '../api';
import { paths } from '../ui/paths';
import { useServerNow } from '../ui/useServerNow';
import { Button, Card, EmptyState, MemberName, Page, PageTitle, QueryStates } from '../ui';
import { useMarked } from './MarkedText';
import { secondLookKeys, secondLookRequests } from './requests';
import dialog from '../ui/dialog.module.css';
import classes from './secondLook.module.css';
import { sayLeft } from './timeLeft';
import { Refusal } from '../ui/Refusal';
import { isolated } from '../ui/isolated';

const OVER: Partial<Record<SecondLookView['state'], string>> = {
  agreed: 'You agreed. The text is gone from here; its author sends it.',
  refused: 'You did not agree. The text is gone; its author replaces what was found.',
  withdrawn: 'Its author withdrew the request. The text is gone.',
  expired: 'The time ran out. The text is gone; its author can ask again.',
  used: 'You agreed, and the text was sent.',
};

/** A colleague's request for a second look: the text with its marks, why it should stay, and the answer. */
export function SecondLookPage() {
  const { reviewId = '' } = useParams();
  const query = useQuery({
    queryKey: secondLookKeys.one(reviewId),
    queryFn: ({ signal }) => secondLookRequests.one(reviewId, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const { data, error } = query;
  const gone = error instanceof ProblemError && error.status === 404;
  return (
    <Page width="form">
      <PageTitle lead="Nobody else sees this text. It is kept for 15 minutes at most.">A second look</PageTitle>
      {gone && (
        <EmptyState title="There is no such request">
          It may have been over for a day: then nothing of it is kept. Its author can ask again.
        </EmptyState>
      )}
      {!data && !gone && <QueryStates query={query} failed="The request did not load" />}
      {data && !gone && <Request review={data} onOver={() => void query.refetch()} />}
    </Page>
  );
}

function Request({ review, onOver }: { review: SecondLookView; onOver: () => void }) {
  const client = useQueryClient();
  const now = useServerNow(review.state === 'asked');
  const over = review.state === 'asked' && Date.parse(review.expiresAt) <= now;
  const state = over ? 'expired' : review.state;
  const mayAnswer = review.abilities.includes('review.answer') && !over;
  const reply = useMutation({
    mutationFn: (ground: SecondLookGround | null) => secondLookRequests.answer(review, ground),
    onSuccess: (answered) => client.setQueryData(secondLookKeys.one(review.id), answered),
    onError: (error) => {
      if (error instanceof ProblemError && (error.status === 409 || error.status === 412)) onOver();
    },
  });
  return (
    <Card>
      <div className={classes.request}>
        <MemberName
          name={review.author.displayName}
          discipline={review.author.discipline}
          note={review.caseCode ? `for ${review.caseCode}` : undefined}
        />
        {mayAnswer && review.text !== undefined ? (
          <>
            <Asked review={review} text={review.text} />
            <p className={classes.left}>{sayLeft(review.expiresAt, now)}</p>
            <p className={dialog.words}>
              Agree only if nothing marked points to the person, a relative, a household or an employer. You are named
              in the record; the text is not in it.
            </p>
            <Refusal error={reply.error}>Your answer was not taken.</Refusal>
            <div className={dialog.choice}>
              <Button busy={reply.isPending} onClick={() => reply.mutate('nobody')}>
                It identifies nobody, agree
              </Button>
              <Button busy={reply.isPending} onClick={() => reply.mutate('clinician')}>
                A clinician, not the person or their circle
              </Button>
              <Button busy={reply.isPending} onClick={() => reply.mutate(null)}>
                Do not agree
              </Button>
            </div>
          </>
        ) : (
          <p role="status">{OVER[state] ?? `Waits for ${isolated(review.reviewer.displayName)}.`}</p>
        )}
        {review.subject.kind === 'case' && (
          <Link
            to={paths.case(review.subject.id)}
          >{`To the room${review.caseCode ? ` of ${review.caseCode}` : ''}`}</Link>
        )}
      </div>
    </Card>
  );
}

function Asked({ review, text }: { review: SecondLookView; text: string }) {
  const marked = useMarked(text, review.findings);
  return (
    <>
      <blockquote className={classes.quoted}>{marked.text}</blockquote>
      <ul className={classes.findings}>
        {marked.findings.map(({ start, quote, words, level }) => (
          <li key={start}>
            <strong>{quote}</strong>
            {` ${words}, ${level}`}
          </li>
        ))}
      </ul>
      {review.reason && (
        <div>
          <p className="quiet">Why it should stay</p>
          <p className={classes.reasonText}>{review.reason}</p>
        </div>
      )}
    </>
  );
}
