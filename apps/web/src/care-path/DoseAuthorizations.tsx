import type { CourseView } from '@consilium/contracts';
import { useState } from 'react';
import { Button } from '../ui';
import { isolated } from '../ui/isolated';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { AuthorizeDialog } from './AuthorizeDialog';
import classes from './carePath.module.css';
import { DoseState } from './DoseState';
import { authorizedWords } from './doseWords';
import type { Authorization, CarePath } from './queries';

interface DoseAuthorizationsProps {
  carePath: CarePath;
  course: CourseView;
}

/** How many doses a prescriber authorized, how that stands, and what was authorized before. */
export function DoseAuthorizations({
  carePath: { authorizations, withheld, abilities },
  course,
}: DoseAuthorizationsProps) {
  const [standing, ...before] = authorizations;
  const [asks, setAsks] = useState(false);
  const sayWhen = useSayWhen();
  const by = ({ by: { displayName }, at }: Authorization): string =>
    `${isolated(displayName)}, ${inSentence(sayWhen(at))}`;
  if (withheld.includes('sessions')) return null;
  return (
    <>
      {standing ? (
        <>
          <DoseState authorization={standing} course={course} />
          <p className={classes.source}>{`Authorized by ${by(standing)}`}</p>
        </>
      ) : (
        <p className={classes.words}>No dose authorization is recorded.</p>
      )}
      {before.length > 0 && (
        <details className={classes.words}>
          <summary>{before.length === 1 ? '1 before it' : `${before.length} before it`}</summary>
          <ul className={classes.history}>
            {before.map((one) => (
              <li key={one.number}>{`${authorizedWords(one)}. Authorized by ${by(one)}`}</li>
            ))}
          </ul>
        </details>
      )}
      {abilities.includes('dose.authorize') && (
        <div data-screen-only>
          <Button size="small" onClick={() => setAsks(true)}>
            Authorize doses
          </Button>
          {asks && <AuthorizeDialog caseId={course.caseId} standing={standing} onClose={() => setAsks(false)} />}
        </div>
      )}
    </>
  );
}
