import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { answer, api, ProblemError } from '../api/client';
import { NotFoundPage } from '../ui/NotFoundPage';
import { roomsOf, useRoomFeatures } from './slots/RoomFeatures';
import { ErrorState, LoadingBars, Page } from '../ui';

/** From a room's own address to where its subject has it. */
export function RoomRedirect() {
  const { roomId = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['rooms', 'view', roomId],
    queryFn: ({ signal }) => answer(api.GET('/rooms/{id}', { params: { path: { id: roomId } }, signal })),
  });
  const features = useRoomFeatures();
  const path = data && roomsOf(features, data.subject)?.path(data.subject.id);
  if (path) return <Navigate to={path} replace />;
  if (data) return <NotFoundPage />;
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
