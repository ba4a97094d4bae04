import type { Product, SessionSetting } from '@consilium/clinical';
import type {
  AddTreatmentSession,
  CorrectFact,
  FactHistory,
  FactsImported,
  FactsPreview,
  FactsRecorded,
  ImportFacts,
  PreviewImport,
  TreatmentSession,
  TreatmentSessionState,
} from '@consilium/contracts';
import { answer, api } from '../api';

/** A session as it is added, by the codes of the clinical lists. */
export type NewSession = Omit<AddTreatmentSession, 'product' | 'setting'> & {
  product?: Product;
  setting?: SessionSetting;
};

/** The HTTP side of recording that has to be answered at once. Each throws a ProblemError when it is refused. */
export const requests = {
  addSession: (caseId: string, body: NewSession): Promise<TreatmentSession> =>
    answer(api.POST('/cases/{id}/sessions', { params: { path: { id: caseId } }, body })),
  changeSession: (
    caseId: string,
    { id, version }: Pick<TreatmentSession, 'id' | 'version'>,
    change: { state: TreatmentSessionState },
  ): Promise<TreatmentSession> =>
    answer(
      api.PATCH('/cases/{id}/sessions/{sessionId}', {
        params: { path: { id: caseId, sessionId: id } },
        body: { ...change, version },
      }),
    ),
  correct: (caseId: string, factId: string, body: CorrectFact): Promise<FactsRecorded> =>
    answer(api.PUT('/cases/{id}/facts/{factId}', { params: { path: { id: caseId, factId } }, body })),
  previewImport: (caseId: string, body: PreviewImport): Promise<FactsPreview> =>
    answer(api.POST('/cases/{id}/course/import/preview', { params: { path: { id: caseId } }, body })),
  importFacts: (caseId: string, body: ImportFacts): Promise<FactsImported> =>
    answer(api.POST('/cases/{id}/course/import', { params: { path: { id: caseId } }, body })),
  versions: (caseId: string, factId: string, signal?: AbortSignal): Promise<FactHistory> =>
    answer(api.GET('/cases/{id}/facts/{factId}/versions', { params: { path: { id: caseId, factId } }, signal })),
};
