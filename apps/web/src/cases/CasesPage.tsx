import type { CaseStatus } from '@consilium/contracts';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { Button, EmptyState, inOne, MoreButton, Page, PageTitle, QueryStates, Segmented } from '../ui';
import { CaseRows } from './CaseRows';
import classes from './CasesPage.module.css';
import { UnsentDrafts } from './draft/UnsentDrafts';
import { NewCaseLink } from './NewCaseLink';
import { useCases } from './queries';
import { useSetParam, useTextParam } from '../ui/searchParams';

const STATUSES = [
  { value: 'all', label: 'All' },
  { value: 'draft', label: 'Drafts' },
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
] as const;
type Choice = (typeof STATUSES)[number]['value'];

const statusOf = (choice: string | null): CaseStatus | undefined =>
  choice === 'draft' || choice === 'open' || choice === 'closed' ? choice : undefined;

/** Every case that the member is in, by status and by words of its title, question or code. */
export function CasesPage() {
  const [search, setSearch] = useSearchParams();
  const words = useTextParam('q');
  const status = statusOf(search.get('status'));
  const list = useCases({ status, q: words.asked || undefined, limit: 50 });
  const set = useSetParam();
  const filtered = status !== undefined || words.asked !== '';
  const showAll = (): void => {
    words.clear();
    setSearch({}, { replace: true });
  };
  return (
    <Page width="read">
      <PageTitle aside={<NewCaseLink kind="primary" />}>Consultations</PageTitle>
      <div className={classes.filters}>
        <Segmented<Choice>
          label="Status"
          options={STATUSES}
          value={status ?? 'all'}
          onChange={(choice) => set('status', choice === 'all' ? '' : choice)}
        />
        <TextInput
          className={classes.search}
          aria-label="Search my cases"
          placeholder="Code, title or question"
          type="search"
          leftSection={<IconSearch aria-hidden />}
          value={words.text}
          onChange={(event) => words.type(event.currentTarget.value)}
        />
      </div>
      <UnsentDrafts />
      <QueryStates
        query={inOne(list)}
        failed="Your cases did not load"
        widths={[96, 88, 92, 84]}
        empty={<NoCases filtered={filtered} onClear={showAll} />}
      >
        {(cases) => <CaseRows cases={cases} />}
      </QueryStates>
      <MoreButton list={list}>Show more</MoreButton>
    </Page>
  );
}

function NoCases({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered) {
    return (
      <EmptyState title="No case matches" action={<Button onClick={onClear}>Show all cases</Button>}>
        The search looks at the code, the title and the question of cases that you are in.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No cases yet" action={<NewCaseLink>Start with the question</NewCaseLink>}>
      Cases that you present or are invited to appear here.
    </EmptyState>
  );
}
