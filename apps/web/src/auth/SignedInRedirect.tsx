import { Navigate } from 'react-router';
import { paths } from '../ui/paths';

/** The sign-in address, once somebody is signed in. */
export function SignedInRedirect() {
  return <Navigate to={paths.home} replace />;
}
