import { productLabel, sessionSettingLabel } from '@consilium/clinical';
import { Link } from 'react-router';
import { ButtonLink, QueryStates, SectionHead } from '../ui';
import { coursePaths } from './coursePaths';
import classes from './course.module.css';
import { useCourse } from './queries';
import { sessionOnDay } from './sessionName';
import { sessionWords } from './sessionWords';

interface SessionsRecordedProps {
  subjectId: string;
  className: string | undefined;
}

/** The treatment sessions of a case as they were recorded, the last first: what was given and what was read. */
export function SessionsRecorded({ subjectId: caseId, className }: SessionsRecordedProps) {
  const query = useCourse(caseId);
  const mayRecord = query.data?.abilities.includes('course.record') ?? false;
  if (query.data?.sessions.length === 0 && !mayRecord) return null;
  return (
    <section className={className} aria-label="Recorded sessions">
      <SectionHead>Recorded sessions</SectionHead>
      <QueryStates query={query} failed="The recorded sessions did not load" widths={[70, 50]}>
        {({ sessions, facts }) => (
          <ul className={classes.sessions}>
            {sessions.toReversed().map((session) => (
              <li key={session.id}>
                <h4 className={classes.name}>
                  <Link to={coursePaths.session(caseId, session.id)}>{sessionOnDay(session)}</Link>
                </h4>
                <p className={classes.words}>
                  {[
                    session.product && productLabel(session.product),
                    session.setting && sessionSettingLabel(session.setting),
                    session.state === 'open' && 'record not finished',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {sessionWords(facts.filter(({ sessionId }) => sessionId === session.id)).map((line) => (
                  <p key={line} className={classes.words}>
                    {line}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
      {mayRecord && (
        <nav className={classes.record} aria-label="Record" data-screen-only>
          <ButtonLink size="small" to={coursePaths.newSession(caseId)}>
            Record a session
          </ButtonLink>
          <ButtonLink size="small" to={coursePaths.day(caseId)}>
            Record facts
          </ButtonLink>
          <ButtonLink size="small" to={coursePaths.import(caseId)}>
            Import a file
          </ButtonLink>
        </nav>
      )}
    </section>
  );
}
