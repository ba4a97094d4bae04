import type { DirectoryEntry } from '@consilium/contracts';
import { foldedName, rankedByName } from '@consilium/domain';
import { Select, type ComboboxItem, type ComboboxParsedItem, type OptionsFilter } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useMembers } from './queries';
import { DisciplineTile, disciplineLabel, listbox } from '../ui';
import classes from './picker.module.css';

interface MemberPickerProps {
  value: string | null;
  onChange: (memberId: string | null, entry: DirectoryEntry | null) => void;
  /** Members who are in already. */
  without: readonly string[];
  /** Takes the focus when it is shown, without opening. */
  autoFocus?: boolean;
}

const sayMember = ({ displayName, discipline, practice }: DirectoryEntry): string =>
  [displayName, discipline && disciplineLabel(discipline), practice.name].filter(Boolean).join(', ');

/** The directory found them; until it has answered, those of the answer before that still fit. */
const stillFitting: OptionsFilter = ({ options, search }) => {
  const wanted = foldedName(search.trim());
  return options.filter((option: ComboboxParsedItem) => 'label' in option && foldedName(option.label).includes(wanted));
};

/** A colleague by name or practice, from the directory. */
export function MemberPicker({ value, onChange, without, autoFocus = false }: MemberPickerProps) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<DirectoryEntry | null>(null);
  const [q] = useDebouncedValue(words, 200);
  const { data, error, isFetching } = useMembers({
    q: chosen && q === sayMember(chosen) ? undefined : q.trim() || undefined,
    limit: 30,
  });
  const found = rankedByName(words.trim(), data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ id }) => !without.includes(id),
  );
  const entries = new Map([...found, ...(chosen ? [chosen] : [])].map((entry) => [entry.id, entry]));
  const nothing = error ? 'The directory did not answer' : isFetching ? 'Looking' : 'Nobody of that name or practice';
  const choose = (id: string | null): void => {
    const entry = id === null ? null : (entries.get(id) ?? null);
    setChosen(entry);
    onChange(id, entry);
  };
  return (
    <Select
      label="Colleague"
      description="By name or practice."
      placeholder="Type to search"
      data={[...entries.values()].map((entry): ComboboxItem => ({ value: entry.id, label: sayMember(entry) }))}
      value={value}
      onChange={choose}
      searchable
      filter={stillFitting}
      autoFocus={autoFocus}
      openOnFocus={!autoFocus}
      searchValue={words}
      onSearchChange={setWords}
      nothingFoundMessage={nothing}
      {...listbox}
      clearable
      clearButtonProps={{ 'aria-label': 'Choose another colleague' }}
      withCheckIcon={false}
      renderOption={({ option }) => <PickedMember entry={entries.get(option.value)} />}
    />
  );
}

function PickedMember({ entry }: { entry: DirectoryEntry | undefined }) {
  if (!entry) return null;
  return (
    <span className={classes.option}>
      <DisciplineTile discipline={entry.discipline} size={20} labelled />
      <span>
        <strong>{entry.displayName}</strong>
        {` ${[entry.discipline && disciplineLabel(entry.discipline), entry.practice.name].filter(Boolean).join(', ')}`}
        {entry.standing === 'comment_only' && <em>{' License not current: can comment only'}</em>}
      </span>
    </span>
  );
}
