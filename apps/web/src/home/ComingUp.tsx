import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMember } from '../auth/useMember';
import { paths } from '../ui/paths';
import { useSayWhen } from '../ui/useSayWhen';
import { sayCases } from '../meetings/words';
import { Card, ErrorState, LoadingBars, SectionHead } from '../ui';
import rowLink from '../ui/rowLink.module.css';
import classes from './ComingUp.module.css';
import { whatComes, type Coming, type Known } from './waiting';

const SHOWN = 6;

interface ComingUpProps {
  known: Known;
  queries: readonly UseQueryResult[];
}

/** Consultations and meetings that are planned, the soonest first. */
export function ComingUp({ known, queries }: ComingUpProps) {
  const coming = whatComes(known).slice(0, SHOWN);
  const failed = queries.find(({ error, data }) => error !== null && data === undefined);
  const pending = queries.some(({ isPending, error }) => isPending && error === null);
  return (
    <section className={classes.coming} aria-labelledby="coming-up">
      <SectionHead id="coming-up" action={<Link to={paths.meetings}>All meetings</Link>}>
        Coming up
      </SectionHead>
      {failed ? (
        <ErrorState
          title="What is planned did not load"
          error={failed.error}
          onRetry={() => void failed.refetch()}
          retrying={failed.isFetching}
        />
      ) : pending ? (
        <LoadingBars widths={[90, 76]} />
      ) : coming.length === 0 ? (
        <p className={classes.quiet}>Consultations and meetings that are planned appear here.</p>
      ) : (
        <Card flush>
          <ul>
            {coming.map((one) => (
              <ComingRow key={one.kind === 'meeting' ? one.meeting.id : one.item.consultation.id} coming={one} />
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}

function ComingRow({ coming }: { coming: Coming }) {
  const { id } = useMember();
  const sayWhen = useSayWhen();
  const facilitator = coming.kind === 'meeting' ? coming.meeting.facilitator : coming.item.facilitator;
  const who =
    facilitator.memberId === id ? 'You facilitate.' : `${facilitator.displayName || 'A former member'} facilitates.`;
  return (
    <li className={classes.row}>
      <Link
        to={coming.kind === 'meeting' ? paths.meeting(coming.meeting.id) : paths.case(coming.item.subject.id)}
        className={`${rowLink.covers} ${classes.what}`}
      >
        {coming.kind === 'meeting' ? coming.meeting.title : coming.item.subject.code}
      </Link>
      <span className={classes.when}>{sayWhen(coming.at)}</span>
      <p className={classes.why}>
        {coming.kind === 'meeting'
          ? `Meeting, ${sayCases(coming.meeting).toLowerCase()}. ${who}`
          : `Consultation. ${who}`}
      </p>
    </li>
  );
}
