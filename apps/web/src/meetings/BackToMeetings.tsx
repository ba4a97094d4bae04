import { paths } from '../ui/paths';
import { BackLink } from '../ui';

/** The way back to the list from a page below it. */
export function BackToMeetings({ view }: { view?: 'past' | 'series' }) {
  return <BackLink to={view ? `${paths.meetings}?view=${view}` : paths.meetings}>Meetings</BackLink>;
}
