import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { answer, api, ProblemError } from '../api/client';
import { NotFoundPage } from '../ui/NotFoundPage';
import { roomsOf, useRoomFeatures } from './slots/RoomFeatures';
import { Page, QueryStates } from '../ui';

/** From a room's own address to where its subject has it. */
export function RoomRedirect() {
  const { roomId = '' } = useParams();
  const query = useQuery({
    queryKey: ['rooms', 'view', roomId],
    queryFn: ({ signal }) => answer(api.GET('/rooms/{id}', { params: { path: { id: roomId } }, signal })),
  });
  const { data, error } = query;
  const features = useRoomFeatures();
  const path = data && roomsOf(features, data.subject)?.path(data.subject.id);
  if (path) return <Navigate to={path} replace />;
  if (data) return <NotFoundPage />;
  if (error instanceof ProblemError && error.status === 404) return <NotFoundPage />;
  return (
    <Page width="read">
      <QueryStates query={query} failed="The room did not load" />
    </Page>
  );
}
