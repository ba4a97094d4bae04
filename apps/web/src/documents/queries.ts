import type { AttachDocument, TextOverride } from '@consilium/contracts';
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api';

export type CaseDocument = Schemas['DocumentView'];

export const documentKeys = {
  all: (caseId: string) => ['documents', caseId] as const,
  list: (caseId: string) => ['documents', caseId, 'list'] as const,
  text: (caseId: string, documentId: string) => ['documents', caseId, 'text', documentId] as const,
};

/** The documents of a case, the newest first, those that are gone too. */
export function useDocuments(caseId: string) {
  return useQuery({
    queryKey: documentKeys.list(caseId),
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/cases/{id}/documents', { params: { path: { id: caseId } }, signal }))).items,
  });
}

/** One document with its text. */
export function useDocument(caseId: string, documentId: string) {
  return useQuery({
    queryKey: documentKeys.text(caseId, documentId),
    queryFn: ({ signal }) =>
      answer(api.GET('/cases/{id}/documents/{documentId}', { params: { path: { id: caseId, documentId } }, signal })),
  });
}

export const attachDocument = (
  caseId: string,
  body: AttachDocument & { overrides?: TextOverride[] },
): Promise<CaseDocument> => answer(api.POST('/cases/{id}/documents', { params: { path: { id: caseId } }, body }));

export const removeDocument = (caseId: string, documentId: string): Promise<unknown> =>
  answer(api.DELETE('/cases/{id}/documents/{documentId}', { params: { path: { id: caseId, documentId } } }));
