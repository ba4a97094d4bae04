import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { answer, api, ProblemError } from '../api/client';
import { NotFoundPage } from '../ui/NotFoundPage';
import { paths } from '../ui/paths';
import { ErrorState, LoadingBars, Page } from '../ui';

/** From a room's own address to its case's. */
export function RoomRedirect() {
  const { roomId = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['rooms', 'view', roomId],
    queryFn: ({ signal }) => answer(api.GET('/rooms/{id}', { params: { path: { id: roomId } }, signal })),
  });
  if (data) return <Navigate to={paths.case(data.subject.id)} replace />;
  if (error instanceof ProblemError && error.status === 404) return <NotFoundPage />;
  return (
    <Page width="read">
      {error ? (
        <ErrorState title="The room did not load" error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <LoadingBars />
      )}
    </Page>
  );
}
