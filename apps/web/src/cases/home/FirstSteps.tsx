import { Link } from 'react-router';
import { useMe } from '../../auth/useMe';
import { directoryPath } from '../../directory/directoryPath';
import { Card, SectionHead } from '../../ui';
import { paths } from '../../ui/paths';
import { casePaths } from '../casePaths';
import classes from './FirstSteps.module.css';
import { useOwnCases } from './useOwnCases';

/** What Consilium is, and three ways to begin, for a member who is in no case yet. */
export function FirstSteps() {
  const { data: me } = useMe();
  const { query } = useOwnCases();
  if (query.data?.length !== 0) return null;
  return (
    <div className={classes.first}>
      <Card>
        <SectionHead>New here</SectionHead>
        <p className={classes.steps}>
          Consilium is where colleagues of several disciplines talk a de-identified case through in a live room, hold
          what worries them until it was answered, and keep what was recommended.
        </p>
        <ol className={classes.steps}>
          <li>
            <Link to={paths.account}>Say how you can be asked</Link>: modalities and availability in your account.
          </li>
          <li>
            <Link to={directoryPath}>Find a colleague</Link> by discipline, and ask them to invite you into a case.
          </li>
          {me?.abilities.includes('case.create') && (
            <li>
              <Link to={casePaths.newCase}>Present a case</Link>: begin with the question that you want answered. Nobody
              else can read it until you invite them.
            </li>
          )}
        </ol>
      </Card>
    </div>
  );
}
