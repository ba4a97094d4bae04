import type { AcknowledgementReason } from '@consilium/clinical';
import type { AcknowledgeAlert, NamePrimaryClinician, TextOverride } from '@consilium/contracts';
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api';

export type SafetyAlert = Schemas['Alert'];
export type CaseAlertsView = Schemas['CaseAlerts'];

export const alertKeys = {
  all: ['alerts'] as const,
  of: (caseId: string) => ['alerts', caseId] as const,
};

/** The safety alerts of a case, with what could not be checked. */
export function useAlerts(caseId: string, { enabled = true } = {}) {
  return useQuery({
    queryKey: alertKeys.of(caseId),
    enabled,
    queryFn: ({ signal }) => answer(api.GET('/cases/{id}/alerts', { params: { path: { id: caseId } }, signal })),
  });
}

export const acknowledgeAlert = (
  id: string,
  body: Omit<AcknowledgeAlert, 'reason'> & { reason: AcknowledgementReason; overrides?: TextOverride[] },
): Promise<SafetyAlert> => answer(api.POST('/alerts/{id}/acknowledge', { params: { path: { id } }, body }));

export const namePrimaryClinician = (id: string, body: NamePrimaryClinician): Promise<CaseAlertsView> =>
  answer(api.PUT('/cases/{id}/primary-clinician', { params: { path: { id } }, body }));
