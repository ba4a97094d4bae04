import {
  RULE_SET,
  thresholdChangeOf,
  withThresholds,
  type AcknowledgementReason,
  type RuleSet,
} from '@consilium/clinical';
import type { AcknowledgeAlert, NamePrimaryClinician, TextOverride } from '@consilium/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
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

/** The safety rules as they apply to a case: with the thresholds of the site, as published until these are known. */
export function useRules(caseId: string): RuleSet {
  const thresholds = useAlerts(caseId).data?.siteThresholds;
  return useMemo(() => {
    const changed = withThresholds(RULE_SET, (thresholds ?? []).map(thresholdChangeOf));
    return changed.problems ? RULE_SET : changed.ruleSet;
  }, [thresholds]);
}

export const acknowledgeAlert = (
  id: string,
  body: Omit<AcknowledgeAlert, 'reason'> & { reason: AcknowledgementReason; overrides?: TextOverride[] },
): Promise<SafetyAlert> => answer(api.POST('/alerts/{id}/acknowledge', { params: { path: { id } }, body }));

export const namePrimaryClinician = (id: string, body: NamePrimaryClinician): Promise<CaseAlertsView> =>
  answer(api.PUT('/cases/{id}/primary-clinician', { params: { path: { id } }, body }));
