import type { Stage } from './stage';

const THERAPIST = 'therapist@demo.test';

/** Plans a meeting of the demo therapist with a case on its list; answers its id. */
export async function planMeeting(stage: Stage): Promise<string> {
  const { context } = await stage.profile({ as: THERAPIST });
  const ask = async <T>(path: string, data: object): Promise<T> => {
    const answer = await context.request.post(`/api/v1/meetings${path}`, { data });
    if (!answer.ok()) throw new Error(`The meeting could not be planned: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const { id } = await ask<{ id: string }>('', {
    title: 'A planned meeting',
    startsAt,
    everyWeeks: 2,
    memberIds: [await stage.app.memberId('psychiatrist@demo.test')],
  });
  const { caseId } = await stage.app.demoCase('KAP-7Q4M');
  await ask(`/${id}/cases`, { caseId });
  return id;
}
