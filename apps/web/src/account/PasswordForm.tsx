import { PASSWORD_LEAST } from '@consilium/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answer, api } from '../api';
import { PasswordField } from '../auth/PasswordField';
import { Button, Card } from '../ui';
import classes from './account.module.css';
import { accountKeys } from './queries';
import { Refusal } from '../ui/Refusal';

/** Another password; the other sessions end with it. */
export function PasswordForm() {
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => answer(api.POST('/me/password', { body: { currentPassword: current, newPassword: next } })),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      await client.invalidateQueries({ queryKey: accountKeys.sessions });
    },
  });
  const notYet =
    current === ''
      ? 'Your current password first'
      : next.length < PASSWORD_LEAST
        ? `At least ${PASSWORD_LEAST} characters`
        : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (notYet === undefined) change.mutate();
  };
  return (
    <section>
      <h2 className={classes.head}>Change my password</h2>
      <Card>
        <form className={classes.form} onSubmit={submit}>
          <PasswordField label="Password now" value={current} onChange={setCurrent} autoComplete="current-password" />
          <PasswordField
            label="New password"
            description={`At least ${PASSWORD_LEAST} characters, and none that others use. Your other sessions end.`}
            value={next}
            onChange={setNext}
            autoComplete="new-password"
          />
          <div className={classes.after}>
            <Button type="submit" busy={change.isPending} notYet={notYet}>
              Change the password
            </Button>
            <p className="quiet" role="status">
              {change.isSuccess && 'Changed. Other sessions have ended.'}
            </p>
          </div>
          <Refusal error={change.error} className={classes.failed} />
        </form>
      </Card>
    </section>
  );
}
