import { Select } from '@mantine/core';
import { DIAGNOSES, NOT_RECORDED, NOT_RECORDED_LABEL, type Coded, type Shape } from '@consilium/clinical';
import { Segmented, listbox } from '../ui';
import { describedBy, FieldFrame } from './FieldFrame';
import { controlOf, useProblem } from './problems';
import { textOf } from './textOf';
import type { FieldProps } from './TextField';
import classes from './choices.module.css';

/** Side by side as long as the words fit the column of 716 px; else a list, to search in where it is long. */
const COLUMN = 690;
const LETTER = 7.3;
const PADDING = 25;
const LONG = 8;
const fits = (options: readonly { label: string }[]): boolean =>
  options.reduce((width, { label }) => width + label.length * LETTER + PADDING, 0) <= COLUMN;

/** The words of an option; a diagnosis carries its code, which clinicians search by. */
export const optionWords = (list: readonly Coded[], option: Coded): string =>
  (list as readonly unknown[]) === DIAGNOSES ? `${option.label} ${option.code}` : option.label;

interface Option {
  value: string;
  label: string;
}

type ChoiceShape = Extract<Shape, { kind: 'code' | 'yes_no' }>;

const YES_NO: readonly Coded[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

/** One of a coded list, or yes and no. "Not recorded" is one of the answers where the form allows it. */
export function ChoiceField({ path, part, value, onChange, compact = false }: FieldProps<ChoiceShape>) {
  const { label, shape, notRecorded } = part;
  const hint = compact ? undefined : part.hint;
  const problem = useProblem(path);
  const list = shape.kind === 'code' ? shape.options : YES_NO;
  const options: Option[] = list.map((option) => ({ value: String(option.code), label: optionWords(list, option) }));
  if (notRecorded) options.push({ value: NOT_RECORDED, label: NOT_RECORDED_LABEL });
  const chosen = shape.kind === 'yes_no' && typeof value === 'boolean' ? (value ? 'yes' : 'no') : textOf(value) || null;
  const choose = (picked: string | null): void => {
    if (picked === null || picked === NOT_RECORDED) onChange(picked);
    else if (shape.kind === 'yes_no') onChange(picked === 'yes');
    else onChange(list.find(({ code }) => String(code) === picked)?.code ?? picked);
  };
  if (!compact && fits(options)) {
    return (
      <FieldFrame
        path={path}
        label={label}
        hint={hint}
        group
        aside={chosen !== null && <Clear label={label} onClear={() => onChange(null)} />}
      >
        <Segmented grouped label={label} options={options} value={chosen} onChange={choose} />
      </FieldFrame>
    );
  }
  return (
    <FieldFrame path={path} label={label} hint={hint}>
      <Select
        id={controlOf(path)}
        data={options}
        value={chosen}
        onChange={choose}
        searchable={options.length > LONG}
        clearable={!(compact && part.required)}
        clearButtonProps={{ 'aria-label': `Clear ${label}` }}
        placeholder={compact ? undefined : options.length > LONG ? 'Type to search' : 'Choose'}
        nothingFoundMessage="Nothing in the list matches"
        error={problem !== undefined}
        aria-describedby={describedBy(path, hint, problem)}
        comboboxProps={{ shadow: 'md' }}
        {...listbox}
        withCheckIcon={false}
      />
    </FieldFrame>
  );
}

/** Takes a choice back; the focus stays near, on the choice itself. */
export function Clear({ label, onClear }: { label: string; onClear: () => void }) {
  return (
    <button type="button" className={classes.clear} onClick={onClear} aria-label={`Clear ${label}`}>
      Clear
    </button>
  );
}
