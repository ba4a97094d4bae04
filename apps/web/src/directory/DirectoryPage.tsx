import { MODALITIES, MODALITY_CODES } from '@consilium/clinical';
import { AVAILABILITIES } from '@consilium/contracts';
import { Autocomplete, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useSetParam, useTextParam } from '../ui/searchParams';
import {
  Button,
  Card,
  EmptyState,
  isAwaited,
  listbox,
  MoreButton,
  Page,
  PageTitle,
  QueryStates,
  withData,
} from '../ui';
import { AVAILABILITY_WORDS } from './availability';
import classes from './directory.module.css';
import { disciplineCounts } from './disciplineCounts';
import { DisciplineFilter } from './DisciplineFilter';
import { MemberRow } from './MemberRow';
import { useMembers } from './queries';

/** The most that one answer holds; a network that fits in it is counted and filtered by discipline here. */
const PAGE = 500;

const MODALITY_OPTIONS = MODALITIES.map(({ code, label }) => ({ value: code, label }));
const AVAILABILITY_OPTIONS = AVAILABILITIES.map((value) => ({ value, label: AVAILABILITY_WORDS[value] }));

/** Colleagues to ask, by discipline first. */
export function DirectoryPage() {
  const [search, setSearch] = useSearchParams();
  const of = (name: string): string => search.get(name) ?? '';
  const set = useSetParam();
  const words = useTextParam('q');
  const training = useTextParam('training');
  const showAll = (): void => {
    words.clear();
    training.clear();
    setSearch({}, { replace: true });
  };
  const discipline = of('discipline');
  const modality = MODALITY_CODES.find((code) => code === of('modality'));
  const availability = AVAILABILITIES.find((code) => code === of('availability'));
  const list = useMembers({ modality, availability, training: training.asked, q: words.asked, limit: PAGE });
  const loaded = list.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = discipline ? loaded.filter((entry) => entry.discipline === discipline) : loaded;
  const programmes = [
    ...new Set(loaded.flatMap((entry) => entry.training.map(({ programme }) => programme))),
  ].toSorted();
  return (
    <Page width="read">
      <PageTitle lead="Find a colleague by discipline, modality, training and who can consult now.">
        Directory
      </PageTitle>
      {/* The disciplines are those of the colleagues; the fields below come with them, so that nothing moves under a finger. */}
      {!isAwaited(list) && (
        <>
          <DisciplineFilter
            counts={disciplineCounts(loaded)}
            value={discipline}
            onChange={(value) => set('discipline', value)}
          />
          <div className={classes.filters}>
            <TextInput
              label="Name or practice"
              type="search"
              leftSection={<IconSearch aria-hidden />}
              value={words.text}
              onChange={(event) => words.type(event.currentTarget.value)}
            />
            <Select
              label="Modality"
              {...listbox}
              placeholder="Any"
              data={MODALITY_OPTIONS}
              value={modality ?? null}
              onChange={(value) => set('modality', value)}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': 'Any modality' }}
            />
            <Autocomplete
              {...listbox}
              label="Training"
              placeholder="Any program"
              data={programmes}
              value={training.text}
              onChange={training.type}
            />
            <Select
              label="Availability"
              {...listbox}
              placeholder="Any"
              data={AVAILABILITY_OPTIONS}
              value={availability ?? null}
              onChange={(value) => set('availability', value)}
              clearable
              clearButtonProps={{ 'aria-label': 'Any availability' }}
            />
          </div>
        </>
      )}
      <QueryStates
        query={withData(list, list.data && shown)}
        failed="The directory did not load"
        widths={[80, 92, 86, 74]}
        empty={
          <EmptyState title="Nobody matches" action={<Button onClick={showAll}>Show everybody</Button>}>
            Fewer filters show more colleagues. Members of all practices of the network appear here.
          </EmptyState>
        }
      >
        {(entries) => (
          <>
            <p className={classes.amount} role="status">
              {entries.length === 1
                ? '1 colleague'
                : `${entries.length}${list.hasNextPage ? ' or more' : ''} colleagues`}
            </p>
            <Card flush>
              <ul>
                {entries.map((entry) => (
                  <MemberRow key={entry.id} entry={entry} />
                ))}
              </ul>
            </Card>
          </>
        )}
      </QueryStates>
      <MoreButton list={list}>Show more</MoreButton>
    </Page>
  );
}
