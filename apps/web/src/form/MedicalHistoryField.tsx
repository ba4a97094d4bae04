import { TextInput } from '@mantine/core';
import {
  isPlainObject,
  MEDICAL_HISTORY,
  NOT_RECORDED,
  type MedicalHistoryField as HistoryField,
  type Shape,
} from '@consilium/clinical';
import { useState } from 'react';
import { Button, Segmented } from '../ui';
import { Clear } from './ChoiceField';
import { FieldFrame } from './FieldFrame';
import { InsteadChoice } from './InsteadChoice';
import { controlOf } from './problems';
import { textOf } from './textOf';
import type { FieldProps } from './TextField';
import choices from './choices.module.css';
import classes from './history.module.css';

interface Item {
  code: string;
  value: unknown;
}

const isItem = (item: unknown): item is Item => isPlainObject(item) && typeof item.code === 'string';

/** Every part of the history that the safety rules ask for, one line each. A line without an answer is not recorded. */
export function MedicalHistoryField({ path, part, value, onChange }: FieldProps<Extract<Shape, { kind: 'records' }>>) {
  const items = Array.isArray(value) ? value.filter(isItem) : [];
  const set = (code: string, answer: unknown): void => {
    const others = items.filter((item) => item.code !== code);
    const next = answer === null ? others : [...others, { code, value: answer }];
    onChange(next.length === 0 ? null : next);
  };
  return (
    <FieldFrame
      path={path}
      label={part.label}
      hint={part.hint}
      group
      aside={items.length > 0 ? `${items.length} of ${MEDICAL_HISTORY.length}` : undefined}
    >
      {items.length === 0 && (
        <div className={choices.insteadRow} data-above>
          <InsteadChoice
            of={part.label}
            choices={[{ label: 'Not recorded', value: NOT_RECORDED }]}
            value={value}
            onChange={onChange}
          />
        </div>
      )}
      {value !== NOT_RECORDED && <AskedAll items={items} onChange={onChange} />}
      {value !== NOT_RECORDED && (
        <div className={classes.history}>
          {MEDICAL_HISTORY.map((field) => (
            <HistoryLine
              key={field.code}
              path={`${path}.${field.code}`}
              field={field}
              value={items.find(({ code }) => code === field.code)?.value ?? null}
              onChange={(answer) => set(field.code, answer)}
            />
          ))}
        </div>
      )}
    </FieldFrame>
  );
}

/** The answer of a part that was asked about and is not there; none for a number of days, which has no such answer. */
const absent = (field: HistoryField): unknown =>
  field.kind === 'yes_no' ? false : field.kind === 'choice' ? 'none' : null;

/** One press for what was asked about all the other parts; what it answered can be taken back as one. */
function AskedAll({ items, onChange }: { items: readonly Item[]; onChange: (value: unknown) => void }) {
  const [before, setBefore] = useState<readonly Item[] | null>(null);
  const others = MEDICAL_HISTORY.filter(
    (field) => absent(field) !== null && !items.some(({ code }) => code === field.code),
  );
  const answer = (): void => {
    setBefore(items);
    onChange([...items, ...others.map((field) => ({ code: field.code, value: absent(field) }))]);
  };
  const takeBack = (): void => {
    setBefore(null);
    onChange(before && before.length > 0 ? before : null);
  };
  if (before && others.length === 0) {
    return (
      <div className={choices.insteadRow} data-above>
        <Button size="small" onClick={takeBack}>
          Take back: all others no
        </Button>
      </div>
    );
  }
  if (others.length === 0) return null;
  return (
    <div className={choices.insteadRow} data-above>
      <Button size="small" onClick={answer}>
        {items.length === 0 ? 'Asked about all: no' : `Asked about the other ${others.length}: no`}
      </Button>
    </div>
  );
}

interface HistoryLineProps {
  path: string;
  field: HistoryField;
  value: unknown;
  onChange: (value: unknown) => void;
}

const DAYS = /^\d{1,5}$/;

function HistoryLine({ path, field, value, onChange }: HistoryLineProps) {
  if (field.kind === 'days') {
    return (
      <div className={classes.historyLine}>
        <label htmlFor={controlOf(path)}>{field.label}</label>
        <TextInput
          id={controlOf(path)}
          className={classes.days}
          inputMode="numeric"
          autoComplete="off"
          placeholder="Not recorded"
          value={textOf(value)}
          error={typeof value === 'string' ? 'Whole days' : undefined}
          onChange={({ currentTarget }) =>
            onChange(
              currentTarget.value === ''
                ? null
                : DAYS.test(currentTarget.value)
                  ? Number(currentTarget.value)
                  : currentTarget.value,
            )
          }
        />
      </div>
    );
  }
  const answers =
    field.kind === 'choice'
      ? field.values.map(({ code, label }) => ({ value: code, label }))
      : [
          { value: 'no', label: 'No' },
          { value: 'yes', label: 'Yes' },
        ];
  const chosen = value === null ? null : typeof value === 'boolean' ? (value ? 'yes' : 'no') : textOf(value);
  const choose = (picked: string): void => onChange(field.kind === 'yes_no' ? picked === 'yes' : picked);
  return (
    <div className={classes.historyLine}>
      <span aria-hidden>{field.label}</span>
      <div className={classes.answer}>
        {chosen === null ? (
          <span className={classes.unsaid}>Not recorded</span>
        ) : (
          <Clear label={field.label} onClear={() => onChange(null)} />
        )}
        <Segmented label={field.label} options={answers} value={chosen} onChange={choose} />
      </div>
    </div>
  );
}
