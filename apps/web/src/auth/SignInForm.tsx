import { TextInput } from '@mantine/core';
import { useEffect, useRef, type FormEvent } from 'react';
import { ProblemError, sayError } from '../api/client';
import { Button } from '../ui';
import { PasswordField } from './PasswordField';
import classes from './session.module.css';
import type { SignInFields, useSignIn } from './useSignIn';

export interface SignInFormProps {
  fields: SignInFields;
  onChange: (fields: SignInFields) => void;
  signIn: ReturnType<typeof useSignIn>;
}

/** One line for every failure; it never says which of the two fields was wrong. */
function sayFailure(error: unknown): string {
  if (error instanceof ProblemError && error.status === 429) {
    const minutes = Math.ceil((error.problem.retryAfter ?? 0) / 60);
    const when = minutes > 1 ? `in ${minutes} minutes` : 'in a minute';
    return `Too many failed attempts. Try again ${when}.`;
  }
  if (error instanceof ProblemError && error.status < 500) return 'E-mail or password is not right.';
  return `${sayError(error)} Try again in a moment.`;
}

/** E-mail, password, Sign in. */
export function SignInForm({ fields, onChange, signIn }: SignInFormProps) {
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (signIn.isError) password.current?.select();
  }, [signIn.isError]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ email: fields.email.trim(), password: fields.password });
  };

  return (
    <form onSubmit={submit} className={classes.form}>
      {signIn.error && (
        <p className={classes.failure} role="alert" id="sign-in-failure">
          {sayFailure(signIn.error)}
        </p>
      )}
      <TextInput
        label="Work e-mail"
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        autoFocus
        value={fields.email}
        onChange={(event) => onChange({ ...fields, email: event.currentTarget.value })}
      />
      <PasswordField
        ref={password}
        label="Password"
        autoComplete="current-password"
        describedBy={signIn.error ? 'sign-in-failure' : undefined}
        value={fields.password}
        onChange={(value) => onChange({ ...fields, password: value })}
      />
      <Button kind="primary" type="submit" block busy={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}
