import type { ProposeThresholds, RuleSetOutcome } from '@consilium/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api';

export type RuleSetOnPage = Schemas['RuleSetView'];
export type ThresholdOnPage = Schemas['RuleThreshold'];
export type ChangeOnPage = Schemas['RuleSetChange'];

const KEY = ['rule-set'] as const;

export const useRuleSet = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => answer(api.GET('/rule-set', { signal })) });

/** Something done to the rule set: what it is then is shown. Where it was refused the page reads it again, since somebody may have been faster. */
function useRuleSetChange<Input>(change: (input: Input) => Promise<RuleSetOnPage>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (ruleSet) => {
      client.setQueryData(KEY, ruleSet);
      onDone?.();
    },
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export const usePropose = (onDone: () => void) =>
  useRuleSetChange((body: ProposeThresholds) => answer(api.POST('/rule-set/changes', { body })), onDone);

export const useSettle = (id: string, onDone: () => void) =>
  useRuleSetChange(
    (outcome: RuleSetOutcome) =>
      answer(api.POST('/rule-set/changes/{id}/settlement', { params: { path: { id } }, body: { outcome } })),
    onDone,
  );
