import type { BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD, type DemoCase } from '../support/demo-app';
import { until } from '../support/until';
import { keptOnDevice } from './support/on-device';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

const FIRST = 'Written offline, the first';
const SECOND = 'Written offline, the second';

/** What a member wrote without a line waits on the device: under their name, in order, and goes once. */
onStage('messages without a line', (stage) => {
  it('keeps what was written offline through a reload, hides it from the next member, and sends it once when its author is back', async () => {
    const demoCase = await stage.app.demoCase('KAP-9WBD');
    const profile = await stage.profile({ as: 'therapist@demo.test', cutsLine: true });
    const { context, page } = profile;
    const room = await RoomOnScreen.open(profile, demoCase);

    await context.setOffline(true);
    await room.line('Offline').or(room.line('Reconnecting')).first().waitFor();
    await room.write(FIRST);
    await room.write(SECOND);
    for (const text of [FIRST, SECOND]) await room.waiting(text).waitFor();
    expect(await stored(stage, demoCase)).toEqual([]);

    // The page and the room come from the server again, but no message goes to it: what waits can only be what the device kept.
    const line = await swallowMessages(context);
    await context.setOffline(false);
    await page.reload();
    for (const text of [FIRST, SECOND]) await room.waiting(text).waitFor();
    expect(await stored(stage, demoCase)).toEqual([]);
    await room.composer.fill('Half written');
    await until(async () => (await keptOnDevice(page)).includes('"tab"'));

    await signOut(page);
    // It is there, and nobody else can read it.
    const kept = await keptOnDevice(page);
    expect(kept).toContain(demoCase.roomId);
    expect(kept).toContain('"tab"');
    expect(kept).not.toMatch(/Written|offline|Half/);
    await signIn(page, 'psychiatrist@demo.test');
    line.restore();
    const second = await RoomOnScreen.open(profile, demoCase);
    await second.write('Written by the next member at this machine');
    await second.message('Written by the next member at this machine').waitFor();
    expect(await page.getByText('Written offline').count()).toBe(0);
    expect(await stored(stage, demoCase)).toEqual([]);

    await signOut(page);
    await signIn(page, 'therapist@demo.test');
    await page.goto(`/cases/${demoCase.caseId}`);
    await room.arrive();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Half written');
    for (const text of [FIRST, SECOND]) await room.message(text).waitFor();
    await room.waiting('Written offline').first().waitFor({ state: 'detached' });
    const therapist = await stage.app.memberId('therapist@demo.test');
    expect(await stored(stage, demoCase)).toEqual([
      { text: FIRST, actor_id: therapist },
      { text: SECOND, actor_id: therapist },
    ]);
  });

  it('catches up with what was said while the line was down', async () => {
    const demoCase = await stage.app.demoCase('KAP-9WBD');
    const away = await stage.profile({ as: 'psychiatrist@demo.test', cutsLine: true });
    const [room, other] = await Promise.all([
      RoomOnScreen.open(away, demoCase),
      stage.profile({ as: 'therapist@demo.test' }).then((profile) => RoomOnScreen.open(profile, demoCase)),
    ]);
    await away.context.setOffline(true);
    await room.line('Offline').or(room.line('Reconnecting')).first().waitFor();
    await other.write('Said while the psychiatrist was away');
    await other.message('Said while the psychiatrist was away').waitFor();
    await away.context.setOffline(false);
    await room.message('Said while the psychiatrist was away').waitFor();
    await room.line('Live').waitFor();
  });

  it('keeps a half-written message through a reload', async () => {
    const demoCase = await stage.app.demoCase('KAP-9WBD');
    const profile = await stage.profile({ as: 'therapist@demo.test' });
    const room = await RoomOnScreen.open(profile, demoCase);
    await room.composer.fill('Half of a thought');
    await profile.page.reload();
    await room.arrive();
    await profile.page.waitForFunction(() => document.querySelector('textarea')?.value === 'Half of a thought');
  });

  it('leaves nothing on the device at a sign-out of what certainly names somebody', async () => {
    const demoCase = await stage.app.demoCase('KAP-9WBD');
    const profile = await stage.profile({ as: 'psychiatrist@demo.test' });
    const { page } = profile;
    const room = await RoomOnScreen.open(profile, demoCase);
    await room.composer.fill('Please call 541-555-0139 about the next date');
    await room.composer.press('Enter');
    await page.getByText('PHONE').first().waitFor();
    await until(async () => (await keptOnDevice(page)).includes(demoCase.roomId));
    await signOut(page);
    await until(async () => !(await keptOnDevice(page)).includes(demoCase.roomId));
  });
});

/** What the log has of these messages, in its order. */
const stored = (stage: Stage, { roomId }: DemoCase): Promise<{ text: string; actor_id: string }[]> =>
  stage.app.database.query(
    `SELECT data->>'text' AS text, actor_id FROM room_event WHERE room_id = $1 AND data->>'text' LIKE 'Written offline%' ORDER BY seq`,
    [roomId],
  );

/** A line on which everything works but that no `message.post` arrives at the other end. */
async function swallowMessages(context: BrowserContext): Promise<{ restore(): void }> {
  let swallowing = true;
  await context.routeWebSocket(/\/socket\.io\//, (page) => {
    const server = page.connectToServer();
    page.onMessage((frame) => {
      if (!(swallowing && frame.toString().includes('"message.post"'))) server.send(frame);
    });
  });
  return { restore: () => void (swallowing = false) };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /, menu$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('Work e-mail').waitFor();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /, menu$/ }).waitFor();
}
