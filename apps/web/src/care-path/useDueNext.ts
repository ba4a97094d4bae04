import { clearancesAt, dueNext, type DueItem } from '@consilium/clinical';
import type { CourseView } from '@consilium/contracts';
import { useMemo } from 'react';
import type { SafetyAlert } from '../alerts/queries';
import { presentationOf } from '../cases/presentationOf';
import type { CaseDetail } from '../cases/queries';
import { useServerNow } from '../ui/useServerNow';

const MINUTE = 60_000;

export interface CaseForDue {
  detail: CaseDetail;
  course: CourseView;
  alerts: readonly SafetyAlert[];
}

/** What is due next in a case and by whom, looked at every minute. */
export function useDueNext({ detail, course, alerts }: CaseForDue): readonly DueItem[] {
  const now = useServerNow(true, MINUTE);
  return useMemo(
    () =>
      dueNext(
        {
          sessions: course.sessions,
          facts: course.facts,
          presentation: presentationOf(detail),
          clearances: clearancesAt(course.facts, now),
          waitingAlerts: alerts.flatMap(({ title, state, addressed }) =>
            state === 'open' && addressed?.dueAt !== undefined ? [{ title, dueAt: addressed.dueAt }] : [],
          ),
          withheld: course.withheld,
        },
        now,
      ),
    [detail, course, alerts, now],
  );
}
