import { IconUserPlus } from '@tabler/icons-react';
import { paths } from '../../ui/paths';
import { ButtonLink } from '../../ui';
import { casePaths } from '../casePaths';
import classes from './people.module.css';

/** To whoever is alone in a case: nobody else can read it, and how that changes. */
export function OnlyYou({ caseId }: { caseId: string }) {
  return (
    <div className={classes.alone} role="note" aria-label="Only you can read this">
      <p>
        <strong>Only you can read this.</strong> Nobody was invited yet.
      </p>
      <div className={classes.choice}>
        <ButtonLink to={casePaths.people(caseId)} size="small" icon={<IconUserPlus aria-hidden />}>
          Invite colleagues
        </ButtonLink>
        <ButtonLink to={paths.meetings} size="small">
          Put it on a meeting
        </ButtonLink>
      </div>
    </div>
  );
}
