import { TextInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useId, useState, type Ref } from 'react';
import classes from './session.module.css';

export interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  description?: string;
  error?: string;
  /** Id of a message elsewhere that explains this field. */
  describedBy?: string;
  ref?: Ref<HTMLInputElement>;
}

/** A password with Show and Hide beside its label. */
export function PasswordField({
  label,
  value,
  onChange,
  autoComplete,
  description,
  error,
  describedBy,
  ref,
}: PasswordFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const Eye = shown ? IconEyeOff : IconEye;
  return (
    <div className={classes.password}>
      <TextInput
        ref={ref}
        id={id}
        label={label}
        description={description}
        error={error}
        type={shown ? 'text' : 'password'}
        name={autoComplete}
        autoComplete={autoComplete}
        required
        withAsterisk={false}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <button
        type="button"
        className={classes.show}
        aria-controls={id}
        aria-pressed={shown}
        aria-label="Show password"
        onClick={() => setShown(!shown)}
      >
        <Eye size={14} aria-hidden />
        {shown ? 'Hide' : 'Show'}
      </button>
    </div>
  );
}
