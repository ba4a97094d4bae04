import { Page, PageTitle } from '../ui';
import classes from './account.module.css';
import { Licences } from './Licences';
import { PasswordForm } from './PasswordForm';
import { ProfileForm } from './ProfileForm';
import { SessionList } from './SessionList';

/** What is the member's own: what colleagues see, the password, where they are signed in. */
export function AccountPage() {
  return (
    <Page width="form">
      <PageTitle>My account</PageTitle>
      <div className={classes.sections}>
        <ProfileForm />
        <Licences />
        <PasswordForm />
        <SessionList />
      </div>
    </Page>
  );
}
