import { Checkbox, TextInput } from '@mantine/core';
import { liesFarAhead } from '@consilium/clinical';
import type { CourseView } from '@consilium/contracts';
import { useState } from 'react';
import classes from './fields.module.css';
import { readRelDay } from './readRelDay';

export interface TypedDay {
  text: string;
  /** Their author says that it is right, though it lies far ahead. */
  sure: boolean;
}

/** A day as it was typed: its number, and why it cannot be taken yet. */
export function readDay({ text, sure }: TypedDay, { sessions, facts }: CourseView, now: Date) {
  const relDay = readRelDay(text);
  const isFar = relDay !== null && liesFarAhead(relDay, [...sessions, ...facts], now);
  const notYet = relDay === null ? 'Say the day first' : isFar && !sure ? 'Say whether the day is right' : undefined;
  return { relDay, isFar, notYet };
}

interface DayInputProps {
  day: TypedDay;
  course: CourseView;
  description: string;
  onChange: (day: TypedDay) => void;
}

/** A relative day. One far ahead of all that is recorded is asked about: it would count as the newest of everything. */
export function DayInput({ day, course, description, onChange }: DayInputProps) {
  const [now] = useState(() => new Date());
  const { relDay, isFar } = readDay(day, course, now);
  return (
    <div>
      <TextInput
        label="Day"
        description={description}
        autoComplete="off"
        value={day.text}
        error={day.text.trim() !== '' && relDay === null ? 'Whole days, such as 14' : undefined}
        onChange={({ currentTarget: { value } }) => onChange({ text: value, sure: false })}
      />
      {isFar && (
        <Checkbox
          className={classes.sure}
          label={`Day ${relDay} lies far ahead of all that is recorded. It is right.`}
          checked={day.sure}
          onChange={({ currentTarget: { checked } }) => onChange({ ...day, sure: checked })}
        />
      )}
    </div>
  );
}
