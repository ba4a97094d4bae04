import type { CaseAlerts } from '@consilium/contracts';
import { useCourseNews } from '../realtime/useCourseNews';
import { alertKeys } from './queries';

/** What the rules read of a case changed: its alerts are read again on every page that shows them. */
export const useAlertsLive = (): void =>
  useCourseNews<CaseAlerts>({ ...alertKeys, versionOf: ({ checked }) => checked?.version ?? 0 });
