import type {
  EditIncident,
  IncidentListItem,
  IncidentStatus,
  IncidentView,
  MoveIncident,
  Page,
  TextAction,
} from '@consilium/contracts';
import { answer, api } from '../api';
import type { Overridden } from '../gate/check/overridden';

const path = (id: string) => ({ path: { id } });

export interface IncidentFilter {
  status?: IncidentStatus;
  overdue?: boolean;
}

const PAGE = 100;

/** The HTTP side of incidents. Each throws a ProblemError when it is refused. */
export const incidentRequests = {
  list: (filter: IncidentFilter, cursor: string | undefined, signal?: AbortSignal): Promise<Page<IncidentListItem>> =>
    answer(api.GET('/privacy/incidents', { params: { query: { ...filter, limit: PAGE, cursor } }, signal })),
  one: (id: string, signal?: AbortSignal): Promise<IncidentView> =>
    answer(api.GET('/privacy/incidents/{id}', { params: path(id), signal })),
  /** Each call stands in the audit log. */
  texts: (id: string) => answer(api.GET('/privacy/incidents/{id}/text', { params: path(id) })),
  /** Hides the words of a report; the answer is of the incident that this opens. */
  reportWords: (id: string, memberId: string) =>
    answer(
      api.POST('/privacy/incidents/{id}/reports/{memberId}/report', { params: { path: { id, memberId } }, body: {} }),
    ),
  edit: (id: string, body: EditIncident & Overridden): Promise<IncidentView> =>
    answer(api.PATCH('/privacy/incidents/{id}', { params: path(id), body })),
  move: (id: string, body: MoveIncident & Overridden): Promise<IncidentView> =>
    answer(api.POST('/privacy/incidents/{id}/transitions', { params: path(id), body })),
  settle: (
    id: string,
    action: TextAction,
    body: { version: number; note?: string } & Overridden,
  ): Promise<IncidentView> =>
    answer(
      action === 'release'
        ? api.POST('/privacy/incidents/{id}/release', { params: path(id), body })
        : api.POST('/privacy/incidents/{id}/purge', { params: path(id), body }),
    ),
};

export const incidentKeys = {
  all: ['privacy', 'incidents'] as const,
  list: (filter: IncidentFilter) => ['privacy', 'incidents', 'list', filter] as const,
  one: (id: string) => ['privacy', 'incidents', id] as const,
};
