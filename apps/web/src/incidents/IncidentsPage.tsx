import { INCIDENT_STATUSES } from '@consilium/contracts';
import { Select } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { ProblemError } from '../api';
import { NotFoundPage } from '../ui/NotFoundPage';
import { useSetParam } from '../ui/searchParams';
import { EmptyState, inOne, listbox, MoreButton, Page, PageTitle, QueryStates, Segmented } from '../ui';
import { IncidentRows } from './IncidentRows';
import classes from './incidents.module.css';
import { useIncidents } from './queries';
import { STATUS_WORDS } from './words';

const DEADLINES = [
  { value: 'all', label: 'All' },
  { value: 'overdue', label: 'Overdue' },
] as const;
const STATUSES = INCIDENT_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }));

/** Identifiers that got through: what was reported, where each stands and until when. */
export function IncidentsPage() {
  const [search] = useSearchParams();
  const set = useSetParam();
  const status = INCIDENT_STATUSES.find((one) => one === search.get('status'));
  const overdue = search.get('deadline') === 'overdue';
  const list = useIncidents({ ...(status && { status }), ...(overdue && { overdue }) });
  if (list.error instanceof ProblemError && list.error.status === 403) return <NotFoundPage />;
  return (
    <Page width="read">
      <PageTitle tab="Privacy" lead="Identifiers that got through. Nothing here can be deleted.">
        Incidents
      </PageTitle>
      <div className={classes.filters}>
        <Segmented
          label="Deadline"
          options={DEADLINES}
          value={overdue ? 'overdue' : 'all'}
          onChange={(next) => set('deadline', next === 'all' ? '' : next)}
        />
        <Select
          aria-label="Status"
          placeholder="Every status"
          data={STATUSES}
          value={status ?? null}
          onChange={(next) => set('status', next ?? '')}
          clearable
          clearButtonProps={{ 'aria-label': 'Every status' }}
          {...listbox}
          withCheckIcon={false}
        />
      </div>
      <QueryStates
        query={inOne(list)}
        failed="The incidents did not load"
        widths={[94, 88, 91]}
        empty={
          <EmptyState title={overdue ? 'Nothing is overdue' : 'No incident'}>
            Every text that a member reports appears here from the moment it is hidden, with its deadline and who may
            have seen it.
          </EmptyState>
        }
      >
        {(incidents) => <IncidentRows incidents={incidents} />}
      </QueryStates>
      <MoreButton list={list}>Older ones</MoreButton>
    </Page>
  );
}
