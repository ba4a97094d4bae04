import { authorizationState, DOSE_AUTHORIZATION_SOURCE } from '@consilium/clinical';
import type { CourseView } from '@consilium/contracts';
import classes from './carePath.module.css';
import { authorizedWords, discussionWords, stateWords } from './doseWords';
import { useCarePath, type Authorization } from './queries';

interface DoseStateProps {
  authorization: Authorization;
  course: CourseView;
  /** The day of a dose that is about to be given. */
  planned?: number;
}

/** How an authorization stands with the doses that were given, and what of them asks for a word with the prescriber. */
export function DoseState({ authorization, course, planned }: DoseStateProps) {
  const state = authorizationState(authorization, course, planned);
  const discussions =
    planned === undefined ? state.discussions : state.discussions.filter(({ dose }) => dose.id === undefined);
  return (
    <>
      <p className={classes.words}>
        <strong>{authorizedWords(authorization)}</strong>
        {`; ${stateWords(state)}`}
      </p>
      {discussions.length > 0 && (
        <>
          <p className={classes.words}>Discuss with the prescriber:</p>
          <ul className={classes.asks}>
            {discussions.map((discussion) => (
              <li key={`${discussion.code} ${discussion.dose.id}`}>{discussionWords(discussion, authorization)}</li>
            ))}
          </ul>
          <p className={classes.source}>{DOSE_AUTHORIZATION_SOURCE}</p>
        </>
      )}
    </>
  );
}

/** Before a dose is recorded: what was authorized, and what this dose would ask for. Without a day it is said how many are left. */
export function DosesToLookAt({ course, planned }: { course: CourseView; planned: number | null }) {
  const authorization = useCarePath(course.caseId).data?.authorizations[0];
  return (
    <div role="status">
      {authorization && (
        <DoseState authorization={authorization} course={course} {...(planned !== null && { planned })} />
      )}
    </div>
  );
}
