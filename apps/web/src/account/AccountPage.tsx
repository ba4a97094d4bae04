import { Page, PageTitle } from '../ui';
import classes from './account.module.css';
import { Licences } from './Licences';
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';
import { SessionList } from './SessionList';

/** What is the member's own: sign-ins, what colleagues see, the password. */
export function AccountPage() {
  return (
    <Page width="form">
      <PageTitle>My sessions</PageTitle>
      <div className={classes.sections}>
        <SessionList />
        <ProfileForm />
        <Licences />
        <PasswordForm />
      </div>
    </Page>
  );
}
