import { Link } from 'react-router';
import { paths } from '../../ui/paths';
import { CaseActions } from '../CaseActions';
import { casePaths } from '../casePaths';
import type { CaseDraft } from '../draft/CaseDraft';
import type { CaseDetail } from '../queries';
import classes from './form.module.css';

/** Where else this case can be seen, and what may be done with the whole of it. */
export function FormLinks({ detail, draft }: { detail: CaseDetail; draft: CaseDraft }) {
  return (
    <nav className={classes.links} aria-label="Of this case">
      <Link to={paths.case(detail.id)}>Its room</Link>
      <Link to={casePaths.people(detail.id)}>Its people</Link>
      {detail.discussionBegan && <Link to={casePaths.versions(detail.id)}>Its versions</Link>}
      <CaseActions detail={detail} onDone={(gone) => (gone ? draft.discard() : draft.reread())} />
    </nav>
  );
}
