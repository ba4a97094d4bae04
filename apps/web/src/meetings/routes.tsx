import type { RouteObject } from 'react-router';
import { paths } from '../ui/paths';
import { meetingPaths } from './meetingPaths';
import type { NavigationEntry } from '../ui/navigation';

const form: Pick<RouteObject, 'lazy'> = {
  lazy: async () => ({ Component: (await import('./form/MeetingFormPage')).MeetingFormPage }),
};

export const navigation: readonly NavigationEntry[] = [
  {
    label: 'Meetings',
    to: paths.meetings,
    keywords: ['agenda', 'series', 'board', 'calendar'],
    bar: { order: 3, letter: 'm' },
  },
  { label: 'Plan a meeting', to: meetingPaths.newMeeting, keywords: ['new', 'series'] },
];

export const routes: RouteObject[] = [
  { path: paths.meetings, lazy: async () => ({ Component: (await import('./MeetingsPage')).MeetingsPage }) },
  { path: meetingPaths.newMeeting, ...form },
  {
    path: meetingPaths.meetingSeries(':seriesId'),
    lazy: async () => ({ Component: (await import('./SeriesPage')).SeriesPage }),
  },
  {
    path: meetingPaths.meeting(':meetingId'),
    lazy: async () => ({ Component: (await import('./MeetingPage')).MeetingPage }),
  },
  { path: meetingPaths.editMeeting(':meetingId'), ...form },
];
