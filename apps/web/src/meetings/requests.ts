import type {
  AddMeetingCase,
  ArrangeMeetingCase,
  MeetingCommand,
  MeetingView,
  PlanMeeting,
} from '@consilium/contracts';
import { answer, api } from '../api';
import type { Overridden } from '../gate/check/overridden';
import type { MeetingsFilter } from './keys';

const meeting = (id: string) => ({ path: { id } });
const item = (id: string, itemId: string) => ({ path: { id, itemId } });

/** The HTTP side of meetings. `id`: the meeting. Each throws a ProblemError when it is refused. */
export const requests = {
  list: async (filter: MeetingsFilter, signal?: AbortSignal) =>
    (await answer(api.GET('/meetings', { params: { query: filter }, signal }))).items,
  view: (id: string, signal?: AbortSignal): Promise<MeetingView> =>
    answer(api.GET('/meetings/{id}', { params: meeting(id), signal })),
  plan: (body: PlanMeeting & Overridden & { timeZone: string }): Promise<MeetingView> =>
    answer(api.POST('/meetings', { body })),
  command: (id: string, version: number, command: MeetingCommand & Overridden): Promise<MeetingView> =>
    answer(api.PATCH('/meetings/{id}', { params: meeting(id), body: { ...command, version } })),

  addCase: (id: string, body: AddMeetingCase & Overridden & { minutes: number }): Promise<MeetingView> =>
    answer(api.POST('/meetings/{id}/cases', { params: meeting(id), body })),
  arrange: (id: string, itemId: string, version: number, change: ArrangeMeetingCase): Promise<MeetingView> =>
    answer(api.PATCH('/meetings/{id}/cases/{itemId}', { params: item(id, itemId), body: { ...change, version } })),
  removeCase: (id: string, itemId: string) =>
    answer(api.DELETE('/meetings/{id}/cases/{itemId}', { params: item(id, itemId) })),

  addMember: (id: string, memberId: string): Promise<MeetingView> =>
    answer(api.POST('/meetings/{id}/members', { params: meeting(id), body: { memberId } })),
  removeMember: (id: string, memberId: string) =>
    answer(api.DELETE('/meetings/{id}/members/{memberId}', { params: { path: { id, memberId } } })),
};
