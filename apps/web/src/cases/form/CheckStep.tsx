import { openingObstacles, type OpeningObstacle, type PresentationPatch } from '@consilium/clinical';
import { IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'react-router';
import { SectionHead } from '../../ui';
import { anchorOf } from '../../form/problems';
import classes from './form.module.css';
import { useStepTo } from './StepList';
import { stepOfPath } from './stepState';

/** A link to the field: the step it stands on, and the field there. */
export function FieldLink({ path, children }: { path: string; children: string }) {
  const to = useStepTo();
  return <Link to={to(stepOfPath(path), `#${anchorOf(path)}`)}>{children}</Link>;
}

/** What still keeps the case from opening, each with the way to its field. */
export function MissingList({ presentation }: { presentation: PresentationPatch }) {
  const obstacles: OpeningObstacle[] = openingObstacles(presentation);
  if (obstacles.length === 0) {
    return (
      <p className={classes.ready}>
        Nothing that is needed is missing. It opens to the members of its room when you open it.
      </p>
    );
  }
  return (
    <section>
      <SectionHead count={{ value: obstacles.length, of: 'still needed' }}>Needed before it can open</SectionHead>
      <ul className={classes.missing}>
        {obstacles.map(({ path, message }) => (
          <li key={path}>
            <IconCircleDashed aria-hidden />
            <FieldLink path={path}>{message}</FieldLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
