import { useMe } from '../auth/useMe';
import { isAwaited, Page, PageTitle } from '../ui';
import classes from './account.module.css';
import { Licences } from './Licences';
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';
import { SessionList } from './SessionList';

/** What is the member's own: what colleagues see, the password, where they are signed in. */
export function AccountPage() {
  // What stands below the profile comes with it, so that nothing moves under a finger.
  const awaited = isAwaited(useMe());
  return (
    <Page width="form">
      <PageTitle>My account</PageTitle>
      <div className={classes.sections}>
        <ProfileForm />
        <Licences />
        {!awaited && (
          <>
            <PasswordForm />
            <SessionList />
          </>
        )}
      </div>
    </Page>
  );
}
