import type { Locator } from 'playwright-core';
import { v4 as uuidv4 } from 'uuid';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import type { Profile } from './support/stage';

const CODE = 'KAP-2H9X';
/** It opens an override and never closes it: in one line with other words it would turn them all. */
const TURNED = 'The pressure \u202E was taken twice';

/** Whether words on one line stand from the left as they are written. */
const readsOn = (place: Locator, words: string): Promise<boolean> =>
  place.evaluate((element, sought) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const at = text.data.indexOf(sought);
      if (at === -1) continue;
      const left = (offset: number): number => {
        const letter = document.createRange();
        letter.setStart(text, offset);
        letter.setEnd(text, offset + 1);
        return letter.getBoundingClientRect().left;
      };
      return left(at) < left(at + sought.length - 1);
    }
    throw new Error(`“${sought}” is not here`);
  }, words);

/** Marks of direction in what somebody wrote. */
onStage('marks of direction in a text', (stage) => {
  it('turn nothing around it: not the strip, not the row that quotes it, not the time of a message', async () => {
    const { caseId, roomId } = await stage.app.demoCase(CODE);
    const asker = await stage.profile({ as: 'therapist@demo.test' });
    const approver = await stage.profile({ as: 'anesthesiologist@demo.test' });
    const reader = await RoomOnScreen.open(await stage.profile({ as: 'nurse@demo.test' }), { caseId });
    const post = async <T>({ context }: Profile, path: string, data: object): Promise<T> => {
      const answer = await context.request.post(`/api/v1/rooms/${roomId}/holds${path}`, { data });
      expect(answer.ok()).toBe(true);
      return (await answer.json().catch(() => undefined)) as T;
    };
    const hold = (text: string) => post<{ id: string }>(asker, '', { clientId: uuidv4(), text });
    const [turned, plain] = [await hold(TURNED), await hold('No rescue plan was named')];

    const strip = await reader.strip('Open safety hold');
    await strip.getByText('The pressure').first().waitFor();
    expect(await readsOn(strip.first(), 'Waits for')).toBe(true);
    const asked = reader.log
      .getByRole('group', { name: /Asked for a safety hold/ })
      .filter({ hasText: 'The pressure' });
    expect(await readsOn(asked, 'The pressure')).toBe(true);

    await post(approver, `/${turned.id}/answer`, { outcome: 'go_on', text: 'It was repeated' });
    const answered = reader.log.getByText(/^Answered the safety hold of .*The pressure/);
    await answered.waitFor();
    expect(await readsOn(answered, ': go on')).toBe(true);
    await post(asker, `/${plain.id}/withdraw`, {});
  });
});
