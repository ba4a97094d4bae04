import { Select } from '@mantine/core';
import { ABSENT_REASONS, factCode, type Coded } from '@consilium/clinical';
import { listbox, Segmented } from '../../ui';
import classes from './fields.module.css';
import type { FieldProps } from './fieldProps';
import { fieldLabel } from './fieldWords';
import { NumberInput } from './NumberInput';

/** The control in which a fact is entered, by what its code takes. */
export function FactField(props: FieldProps) {
  const takes = factCode(props.field)?.takes;
  if (takes?.is === 'yes_no') return <YesNoField {...props} />;
  if (takes?.is === 'choice') return <ChoiceField {...props} choices={takes.choices} />;
  return <NumberInput {...props} />;
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not_done', label: 'Not done' },
] as const;

function YesNoField({ field, label = fieldLabel(field), typed, problem, onChange }: FieldProps) {
  const answered = !typed ? null : 'yes' in typed ? (typed.yes ? 'yes' : 'no') : 'absent' in typed ? 'not_done' : null;
  return (
    <div>
      <Segmented
        label={label}
        showLabel
        options={YES_NO}
        value={answered}
        onChange={(value) => onChange(value === 'not_done' ? { absent: value } : { yes: value === 'yes' })}
      />
      {problem && <p className={classes.problem}>{problem.message}</p>}
    </div>
  );
}

const isReason = (value: string): value is (typeof ABSENT_REASONS)[number]['code'] =>
  ABSENT_REASONS.some(({ code }) => code === value);

function ChoiceField({
  field,
  label = fieldLabel(field),
  typed,
  problem,
  choices,
  onChange,
}: FieldProps & { choices: readonly Coded<string>[] }) {
  const value = !typed ? null : 'choice' in typed ? typed.choice : 'absent' in typed ? typed.absent : null;
  return (
    <Select
      label={label}
      data={[...choices, ...ABSENT_REASONS].map(({ code, label }) => ({ value: code, label }))}
      value={value}
      error={problem?.message}
      clearable
      onChange={(chosen) =>
        onChange(chosen === null ? undefined : isReason(chosen) ? { absent: chosen } : { choice: chosen })
      }
      {...listbox}
    />
  );
}
