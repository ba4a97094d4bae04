import type { SessionEndReason } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { EntryPage } from './EntryPage';
import { DemoAccounts, DEMO_PASSWORD } from './DemoAccounts';
import { sessionEndReason } from './session';
import classes from './session.module.css';
import { SignInForm } from './SignInForm';
import { useSignIn, type SignInFields } from './useSignIn';

const ENDED: Record<SessionEndReason, string> = {
  signed_out: 'You are signed out.',
  ended_by_owner: 'This session was ended from another device.',
  ended_by_operator: 'This session was ended by whoever runs this server.',
  idle: 'You were signed out after a while without use. What you typed is still on this device.',
  expired: 'The session reached its greatest length. What you typed is still on this device.',
  account_disabled: 'This account is closed. Ask the network’s admin.',
  password_changed: 'The password was changed. Sign in with the new one.',
};

/** Who you are, and nothing else: two fields, one way in. Stands in the place of whatever page was wanted. */
export function SignInPage() {
  const client = useQueryClient();
  const about = useQuery({
    queryKey: ['session', 'about'],
    queryFn: () => answer(api.GET('/about')),
    staleTime: Infinity,
  });
  const [fields, setFields] = useState<SignInFields>({ email: '', password: '' });
  const signIn = useSignIn();
  const demoAccounts = (about.data?.demo && about.data.demoAccounts) || [];
  const [ended] = useState(() => sessionEndReason(client));

  const chooseDemo = (email: string): void => {
    const chosen = { email, password: DEMO_PASSWORD };
    setFields(chosen);
    signIn.mutate(chosen);
  };

  return (
    <EntryPage
      title="Sign in"
      lead={
        <>
          Talk the case through.
          <br />
          Decide together. Keep the dissent.
        </>
      }
      below={
        <>
          <p className={classes.foot}>Forgot your password? An administrator of your network sends a new link.</p>
          <p className={classes.foot}>De-identified cases only. Every access is logged.</p>
          {/* Last, as they are known later than the page is shown. */}
          {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} onChoose={chooseDemo} />}
        </>
      }
    >
      {ended && (
        <p className={classes.ended} role="status">
          {ENDED[ended]}
        </p>
      )}
      <SignInForm fields={fields} onChange={setFields} signIn={signIn} />
      <p className={classes.hint}>
        {about.data
          ? `You are signed out after ${about.data.idleMinutes} minutes without use. What you typed stays on this device.`
          : 'You are signed out after a while without use. What you typed stays on this device.'}
      </p>
    </EntryPage>
  );
}
