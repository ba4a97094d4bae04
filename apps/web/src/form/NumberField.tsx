import { TextInput } from '@mantine/core';
import { CALENDAR_DATE_MESSAGE, NOT_RECORDED, type Shape } from '@consilium/clinical';
import { useState } from 'react';
import { describedBy, FieldFrame } from './FieldFrame';
import { InsteadChoice } from './InsteadChoice';
import { controlOf, useProblem } from './problems';
import { textOf } from './textOf';
import type { FieldProps } from './TextField';
import classes from './fields.module.css';

const NUMBER = /^[-−]?\d+([.,]\d+)?$/;
const NO_DATE =
  'Use a relative day: whole days from day 0, the first dosing session. A calendar date can point to a person.';
const UNIT_WORDS: Record<string, string> = { 'mm[Hg]': 'mmHg', '/min': 'a minute' };

/** A number where the text is one; else the text itself, so that nothing typed is taken away. */
function read(text: string): unknown {
  const plain = text.trim();
  if (plain === '') return null;
  return NUMBER.test(plain) ? Number(plain.replace('−', '-').replace(',', '.')) : text;
}

type NumberShape = Extract<Shape, { kind: 'number' | 'rel_day' }>;

/** A number with its unit, or a relative day. A calendar date is refused with the reason, at once. */
export function NumberField({ path, part, value, onChange, compact = false }: FieldProps<NumberShape>) {
  const { shape, notRecorded } = part;
  const [focused, setFocused] = useState(false);
  const found = useProblem(path);
  const isDate = found === CALENDAR_DATE_MESSAGE;
  const problem = isDate ? NO_DATE : focused ? null : (found ?? null);
  const isDay = shape.kind === 'rel_day';
  const unit = shape.kind === 'number' && shape.unit ? (UNIT_WORDS[shape.unit] ?? shape.unit) : undefined;
  // In a table the unit stands in the head, unless the head is the unit.
  const label = compact && unit && unit !== part.label.toLowerCase() ? `${part.label}, ${unit}` : part.label;
  const hint = compact
    ? undefined
    : (part.hint ?? (isDay ? 'Days from day 0, the first dosing session; before it with a minus.' : undefined));
  const instead = value === NOT_RECORDED;
  return (
    <FieldFrame path={path} label={label} hint={hint} problem={problem}>
      <div className={classes.number}>
        <TextInput
          id={controlOf(path)}
          className={classes.numberInput}
          inputMode={isDay ? 'text' : 'decimal'}
          autoComplete="off"
          leftSection={isDay ? <span className={classes.unit}>day</span> : undefined}
          leftSectionWidth={44}
          value={instead ? '' : textOf(value)}
          placeholder={instead ? 'Not recorded' : undefined}
          error={Boolean(problem)}
          aria-describedby={describedBy(path, hint, problem)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onChange={(event) => onChange(read(event.currentTarget.value))}
        />
        {unit && !compact && <span className={classes.unit}>{unit}</span>}
        {notRecorded && (
          <InsteadChoice
            of={label}
            choices={[{ label: 'Not recorded', value: NOT_RECORDED }]}
            value={value}
            onChange={onChange}
          />
        )}
      </div>
    </FieldFrame>
  );
}
