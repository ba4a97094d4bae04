import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useServerNow } from '../ui/useServerNow';
import { Card, EmptyState, MemberName, Page, PageTitle, QueryStates, withData } from '../ui';
import { secondLookPaths } from './secondLookPaths';
import { secondLookKeys, secondLookRequests } from './requests';
import classes from './secondLook.module.css';
import { sayLeft } from './timeLeft';

/** Texts that colleagues ask this member to look at before they are sent. */
export function SecondLooksPage() {
  const query = useQuery({
    queryKey: secondLookKeys.toAnswer,
    queryFn: ({ signal }) => secondLookRequests.toAnswer(signal),
    staleTime: 0,
  });
  const open = query.data?.filter(({ abilities }) => abilities.includes('review.answer'));
  const now = useServerNow((open?.length ?? 0) > 0);
  return (
    <Page width="form">
      <PageTitle lead="A colleague’s text holds something that looks like an identifier. You say whether it may be sent.">
        Second looks
      </PageTitle>
      <QueryStates
        query={withData(query, open)}
        failed="The requests did not load"
        empty={
          <EmptyState title="Nothing waits for you">
            A request stays here for 15 minutes. After that its author asks again.
          </EmptyState>
        }
      >
        {(reviews) => (
          <Card flush>
            <ul>
              {reviews.map((review) => (
                <li key={review.id} className={classes.row}>
                  <MemberName name={review.author.displayName} discipline={review.author.discipline} />
                  <Link
                    to={secondLookPaths.review(review.id)}
                  >{`Look at the text${review.caseCode ? ` for ${review.caseCode}` : ''}`}</Link>
                  <span className={classes.left}>{sayLeft(review.expiresAt, now)}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </QueryStates>
    </Page>
  );
}
