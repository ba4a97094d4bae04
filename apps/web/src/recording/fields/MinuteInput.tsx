import { TextInput } from '@mantine/core';
import { Button } from '../../ui';
import classes from './fields.module.css';

interface MinuteInputProps {
  text: string;
  /** Minutes since the dose was recorded. */
  now: number | undefined;
  problem?: string;
  onChange: (text: string) => void;
}

/** The minute of a session, counted from the start of the dose. */
export function MinuteInput({ text, now, problem, onChange }: MinuteInputProps) {
  return (
    <div className={classes.minute}>
      <TextInput
        className={classes.minuteInput}
        label="Minute"
        inputMode="text"
        autoComplete="off"
        value={text}
        error={problem}
        onChange={({ currentTarget: { value } }) => onChange(value)}
      />
      {now !== undefined && text !== String(now) && (
        <Button size="small" onClick={() => onChange(String(now))}>
          {`Now, ${now}`}
        </Button>
      )}
      <span className={classes.counted}>from the dose; before it with a minus</span>
    </div>
  );
}
