import type { CarePhase, GateReason } from '@consilium/clinical';
import type { AuthorizeDoses, MoveCase } from '@consilium/contracts';
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api';

export type CarePath = Schemas['CarePathView'];
export type Authorization = Schemas['DoseAuthorization'];
export type CareMove = Schemas['CareMove'];

export const carePathKeys = {
  all: ['care-path'] as const,
  of: (caseId: string) => ['care-path', caseId] as const,
};

/** What was agreed about a case's way through treatment. */
export function useCarePath(caseId: string) {
  return useQuery({
    queryKey: carePathKeys.of(caseId),
    queryFn: ({ signal }) => answer(api.GET('/cases/{id}/care-path', { params: { path: { id: caseId } }, signal })),
  });
}

export const authorizeDoses = (caseId: string, body: AuthorizeDoses): Promise<CarePath> =>
  answer(api.POST('/cases/{id}/dose-authorizations', { params: { path: { id: caseId } }, body }));

/** A move, by the codes of the clinical lists. */
type Move = Omit<MoveCase, 'to' | 'reason'> & { to: CarePhase; reason?: GateReason };
export const moveCase = (caseId: string, { ticked, ...move }: Move): Promise<CarePath> =>
  answer(
    api.POST('/cases/{id}/care-path/moves', {
      params: { path: { id: caseId } },
      body: { ...move, ticked: ticked as Schemas['MoveCaseDto']['ticked'] },
    }),
  );
