import { Link } from 'react-router';
import { HomeSection } from '../../home/slots/HomeSection';
import { EmptyState, QueryStates } from '../../ui';
import { casePaths } from '../casePaths';
import { CaseRows } from '../CaseRows';
import { NewCaseLink } from '../NewCaseLink';
import { useOwnCases } from './useOwnCases';

const SHOWN = 12;

/** The cases that changed last, with the way to all of them. */
export function MyCases() {
  const { query, more } = useOwnCases();
  const count = query.data?.length ?? 0;
  const actions = (
    <>
      {count > 0 && <Link to={casePaths.cases}>{more ? 'All cases' : `All ${count}`}</Link>}
      <NewCaseLink />
    </>
  );
  const empty = (
    <EmptyState title="No cases yet">
      Cases that you present or are invited to appear here. Start with the question that you want answered.
    </EmptyState>
  );
  return (
    <HomeSection id="my-cases" title="My cases" actions={actions}>
      <QueryStates query={query} failed="Your cases did not load" widths={[96, 88, 92]} empty={empty}>
        {(cases) => <CaseRows cases={cases.slice(0, SHOWN)} />}
      </QueryStates>
    </HomeSection>
  );
}
