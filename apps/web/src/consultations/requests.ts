import type { ConsultationCommand, HoldOutcome, OpenConsultation } from '@consilium/contracts';
import { answer, api } from '../api';
import type { Overridden } from '../gate/check/overridden';
import { paperSize } from './summary/paperSize';

const room = (id: string) => ({ path: { id } });

/** The HTTP side of consultations. `id`: the room. Each throws a ProblemError when it is refused. */
export const requests = {
  view: (id: string, signal?: AbortSignal) => answer(api.GET('/rooms/{id}/consultation', { params: room(id), signal })),
  open: (id: string, body: OpenConsultation) =>
    answer(api.POST('/rooms/{id}/consultation', { params: room(id), body })),
  command: (id: string, version: number, command: ConsultationCommand & Overridden) =>
    answer(api.PATCH('/rooms/{id}/consultation', { params: room(id), body: { ...command, version } })),
  /** One's own hand; or, lowered by the facilitator, another's. */
  hand: (id: string, body: { raised: boolean; memberId?: string }) =>
    answer(api.PUT('/rooms/{id}/consultation/hand', { params: room(id), body })),

  summary: (id: string, consultationId?: string, signal?: AbortSignal) =>
    answer(api.GET('/rooms/{id}/summary', { params: { ...room(id), query: { consultationId } }, signal })),
  /** Address of the file on this reader's paper, for a link. */
  summaryPdf: (id: string, consultationId: string): string =>
    `/api/v1/rooms/${id}/summary.pdf?consultationId=${consultationId}&paper=${paperSize()}`,

  holds: async (id: string, signal?: AbortSignal) =>
    (await answer(api.GET('/rooms/{id}/holds', { params: room(id), signal }))).items,
  askHold: (id: string, body: { clientId: string; text: string } & Overridden) =>
    answer(api.POST('/rooms/{id}/holds', { params: room(id), body })),
  answerHold: (id: string, holdId: string, body: { outcome: HoldOutcome; text: string } & Overridden) =>
    answer(api.POST('/rooms/{id}/holds/{holdId}/answer', { params: { path: { id, holdId } }, body })),
  liftHold: (id: string, holdId: string, body: { text: string } & Overridden) =>
    answer(api.POST('/rooms/{id}/holds/{holdId}/lift', { params: { path: { id, holdId } }, body })),
  withdrawHold: (id: string, holdId: string) =>
    answer(api.POST('/rooms/{id}/holds/{holdId}/withdraw', { params: { path: { id, holdId } } })),

  held: async (id: string, signal?: AbortSignal) =>
    (await answer(api.GET('/rooms/{id}/held', { params: room(id), signal }))).items,
  changeHeld: (id: string, heldId: string, body: { text: string; version: number } & Overridden) =>
    answer(api.PATCH('/rooms/{id}/held/{heldId}', { params: { path: { id, heldId } }, body })),
  withdrawHeld: (id: string, heldId: string) =>
    answer(api.DELETE('/rooms/{id}/held/{heldId}', { params: { path: { id, heldId } } })),
};
