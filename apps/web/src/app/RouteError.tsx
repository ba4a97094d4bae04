import { useRouteError } from 'react-router';
import { ProblemError } from '../api/problems';
import { ErrorState, Page } from '../ui';
import { NotFoundPage } from '../ui/NotFoundPage';

/** A page that failed to load or to draw. The bar above it lives on. */
export function RouteError() {
  const error = useRouteError();
  if (error instanceof ProblemError && error.status === 404) return <NotFoundPage />;
  return (
    <Page width="read">
      <ErrorState title="This page did not load" error={error} onRetry={() => window.location.reload()} />
    </Page>
  );
}
