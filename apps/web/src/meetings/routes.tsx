import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';

const form: Pick<RouteObject, 'lazy'> = {
  lazy: async () => ({ Component: (await import('./form/MeetingFormPage')).MeetingFormPage }),
};

export const routes: RouteObject[] = [
  { path: paths.meetings, lazy: async () => ({ Component: (await import('./MeetingsPage')).MeetingsPage }) },
  { path: paths.newMeeting, ...form },
  {
    path: paths.meetingSeries(':seriesId'),
    lazy: async () => ({ Component: (await import('./SeriesPage')).SeriesPage }),
  },
  { path: paths.meeting(':meetingId'), lazy: async () => ({ Component: (await import('./MeetingPage')).MeetingPage }) },
  { path: paths.editMeeting(':meetingId'), ...form },
];
