import type { AskSecondLook, SecondLookGround, SecondLookView } from '@consilium/contracts';
import { answer, api } from '../api/client';
import type { Overridden } from '../gate/check/overridden';

const path = (id: string) => ({ path: { id } });

/** The HTTP side of second looks. Each throws a ProblemError when it is refused. */
export const secondLookRequests = {
  ask: (body: AskSecondLook & Overridden): Promise<SecondLookView> => answer(api.POST('/privacy/reviews', { body })),
  asked: async (signal?: AbortSignal): Promise<SecondLookView[]> =>
    (await answer(api.GET('/privacy/reviews', { params: { query: { box: 'asked' } }, signal }))).items,
  toAnswer: async (signal?: AbortSignal): Promise<SecondLookView[]> =>
    (await answer(api.GET('/privacy/reviews', { params: { query: { box: 'to_answer' } }, signal }))).items,
  one: (id: string, signal?: AbortSignal): Promise<SecondLookView> =>
    answer(api.GET('/privacy/reviews/{id}', { params: path(id), signal })),
  answer: (
    { id, version }: Pick<SecondLookView, 'id' | 'version'>,
    ground: SecondLookGround | null,
  ): Promise<SecondLookView> =>
    answer(
      api.POST('/privacy/reviews/{id}/answer', {
        params: path(id),
        body: { agreed: ground !== null, ...(ground && { ground }), version },
      }),
    ),
  withdraw: (id: string) => answer(api.DELETE('/privacy/reviews/{id}', { params: path(id) })),
};

export const secondLookKeys = {
  asked: ['privacy', 'reviews', 'asked'] as const,
  toAnswer: ['privacy', 'reviews', 'to_answer'] as const,
  one: (id: string) => ['privacy', 'reviews', id] as const,
};
