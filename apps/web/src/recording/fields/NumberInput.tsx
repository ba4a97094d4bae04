import { Menu, Select, TextInput } from '@mantine/core';
import { ABSENT_REASONS, absentReasonLabel, unitWords, type Typed } from '@consilium/clinical';
import { IconBan } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { Button, IconButton, listbox } from '../../ui';
import classes from './fields.module.css';
import { fieldHint, fieldLabel, fieldUnits, unitOption } from './fieldWords';
import type { FieldProps } from './fieldProps';

/** The letter that says why there is no number: a field of digits has no other use for letters. */
const REASON_OF_KEY: Readonly<Record<string, (typeof ABSENT_REASONS)[number]['code']>> = {
  n: 'not_done',
  r: 'refused',
  d: 'device_failed',
};

/** A number as it is typed, with its unit; N, R or D in its place says why there is none. */
export function NumberInput({ field, label = fieldLabel(field), typed, problem, due = false, onChange }: FieldProps) {
  const units = fieldUnits(field);
  const input = useRef<HTMLInputElement>(null);
  const absent = typed && 'absent' in typed ? typed.absent : undefined;
  const { text = '', unit = units[0] } = typed && 'text' in typed ? typed : {};
  const type = (next: string, inUnit = unit): void =>
    onChange({ text: next, ...(inUnit !== undefined && inUnit !== units[0] && { unit: inUnit }) });
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const reason = REASON_OF_KEY[event.key.toLowerCase()];
    if (reason && text === '') {
      event.preventDefault();
      onChange({ absent: reason });
    } else if (absent && (event.key === 'Backspace' || event.key === 'Delete')) onChange(undefined);
  };
  return (
    <>
      <div className={classes.number} data-units={units.length > 1 || undefined}>
        <TextInput
          className={classes.input}
          label={due ? `${label}, due` : label}
          inputMode={field === 'bp' ? 'text' : 'decimal'}
          autoComplete="off"
          placeholder={fieldHint(field)}
          value={absent ? absentReasonLabel(absent) : text}
          ref={input}
          error={problem?.message}
          data-absent={absent !== undefined || undefined}
          rightSection={units.length === 1 ? <span className={classes.unit}>{unitWords(units[0]!)}</span> : undefined}
          rightSectionWidth={52}
          onKeyDown={keys}
          onChange={({ currentTarget: { value } }) =>
            type(absent ? value.replace(absentReasonLabel(absent), '') : value)
          }
        />
        {units.length > 1 && (
          <Select
            className={classes.units}
            aria-label={`Unit of ${fieldLabel(field).toLowerCase()}`}
            data={units.map(unitOption)}
            value={unit}
            allowDeselect={false}
            onChange={(chosen) => type(text, chosen ?? undefined)}
            {...listbox}
          />
        )}
        <AbsentMenu field={field} onChoose={onChange} />
      </div>
      {problem?.unlikely && (
        <Button
          className={classes.sure}
          size="small"
          onClick={() => {
            onChange({ ...(typed && 'text' in typed ? typed : { text }), sure: true });
            // Enter records it there.
            input.current?.focus();
          }}
        >
          It is right
        </Button>
      )}
    </>
  );
}

/** The same for a pointer. */
function AbsentMenu({ field, onChoose }: { field: string; onChoose: (typed: Typed) => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton
          label={`Why there is no ${fieldLabel(field).toLowerCase()}`}
          tabIndex={-1}
          icon={<IconBan aria-hidden />}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {ABSENT_REASONS.map(({ code, label }) => (
          <Menu.Item key={code} onClick={() => onChoose({ absent: code })}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
