import { ProblemError } from '../api';
import { Page, PageTitle, QueryStates } from '../ui';
import { NotFoundPage } from '../ui/NotFoundPage';
import { Changes } from './Changes';
import { useRuleSet } from './queries';
import { RuleUses } from './RuleUses';
import { Thresholds } from './Thresholds';

/** The safety rules for clinical governance: how often each spoke and why it was acknowledged, and the numbers that the site may set. */
export function RuleSetPage() {
  const query = useRuleSet();
  if (query.error instanceof ProblemError && query.error.status === 403) return <NotFoundPage />;
  return (
    <Page width="wide">
      <PageTitle
        tab="Safety rules"
        lead="How often each rule spoke and why it was acknowledged, over all cases. A rule that is mostly waved through is noise; a number changes with two persons."
      >
        Safety rules
      </PageTitle>
      <QueryStates query={query} failed="The safety rules did not load" widths={[90, 84, 88, 70]}>
        {({ version, rules, thresholds, changes }) => (
          <>
            <Changes version={version} changes={changes} thresholds={thresholds} />
            <RuleUses rules={rules} />
            <Thresholds thresholds={thresholds} waits={changes.some(({ state }) => state === 'proposed')} />
          </>
        )}
      </QueryStates>
    </Page>
  );
}
