import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { answer, api } from '../api/client';
import { Button, ButtonLink } from '../ui';
import { paths } from '../ui/paths';
import { EntryPage } from './EntryPage';
import { PasswordField } from './PasswordField';
import classes from './session.module.css';
import { Refusal } from '../ui/Refusal';

const LEAST = 12;

/** A new member follows a one-time link and chooses a password; signing in comes after, with it. */
export function Component() {
  const { token = '' } = useParams();
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<string>();
  const accept = useMutation({
    mutationFn: () => answer(api.POST('/invitations/accept', { body: { token, password } })),
  });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const short = [...password].length < LEAST;
    setRefused(short ? `Use at least ${LEAST} characters. A few unrelated words work well.` : undefined);
    if (!short && !accept.isPending) accept.mutate();
  };

  return (
    <EntryPage title="Choose a password" lead="You are invited. Choose a password to begin.">
      {accept.isSuccess ? (
        <div className={classes.form}>
          <p role="status">Your password is set. Sign in with it and your work e-mail.</p>
          <ButtonLink kind="primary" to={paths.signIn} block>
            Go to sign in
          </ButtonLink>
        </div>
      ) : (
        <form onSubmit={submit} className={classes.form} noValidate>
          <Refusal error={accept.error} className={classes.failure} />
          <PasswordField
            label="New password"
            description={`At least ${LEAST} characters, and none that others use: a few unrelated words work well.`}
            autoComplete="new-password"
            value={password}
            error={refused}
            onChange={setPassword}
          />
          <Button kind="primary" type="submit" block busy={accept.isPending}>
            Set password
          </Button>
        </form>
      )}
    </EntryPage>
  );
}
