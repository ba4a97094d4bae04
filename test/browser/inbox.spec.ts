import type { Page } from 'playwright-core';
import { v4 as uuidv4 } from 'uuid';
import { stays, until } from '../support/until';
import { fillRoom } from './support/long-log';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';

const THERAPIST = 'therapist@demo.test';
const PSYCHIATRIST = 'psychiatrist@demo.test';
const CODE = 'KAP-9WBD';

const bell = (page: Page, name: string | RegExp) => page.getByRole('banner').getByRole('link', { name });
const unreadOn = async (page: Page): Promise<number> =>
  Number(/(\d+) unread/.exec((await bell(page, /^Inbox/).getAttribute('aria-label')) ?? '')?.[1] ?? 0);

/** What concerns a member, on two of their screens at once. */
onStage('the inbox', (stage) => {
  it('rings on every screen, is read by keyboard, and is read everywhere', async () => {
    const [author, one, other] = [
      await stage.profile({ as: THERAPIST }),
      await stage.profile({ as: PSYCHIATRIST }),
      await stage.profile({ as: PSYCHIATRIST }),
    ];
    const { roomId } = await stage.app.demoCase(CODE);
    const psychiatrist = await stage.app.memberId(PSYCHIATRIST);
    await one.context.request.post('/api/v1/inbox/read', { data: { roomId } });
    await Promise.all([one.page.goto('/'), other.page.goto('/directory')]);
    for (const { page } of [one, other]) {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
    }
    const before = await unreadOn(one.page);

    for (const words of ['First.', 'Second.']) {
      const posted = await author.context.request.post(`/api/v1/rooms/${roomId}/messages`, {
        data: { clientId: uuidv4(), text: `@[${psychiatrist}] ${words}` },
      });
      expect(posted.status()).toBe(201);
    }
    for (const { page } of [one, other]) await bell(page, `Inbox, ${before + 2} unread`).waitFor();

    await one.page.keyboard.press('g');
    await one.page.keyboard.press('i');
    await one.page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    const group = one.page.getByRole('region', { name: CODE });
    const notices = group.getByRole('link', { name: /mentioned you/ });
    await notices.nth(1).waitFor();
    expect(await group.textContent()).not.toContain('First.');

    await notices.first().focus();
    await one.page.keyboard.press('e');
    for (const { page } of [one, other]) await bell(page, `Inbox, ${before + 1} unread`).waitFor();
    await group.getByRole('button', { name: `Mark all as read: ${CODE}` }).click();
    await notices.first().waitFor({ state: 'detached' });
    for (const { page } of [one, other]) await bell(page, before > 0 ? `Inbox, ${before} unread` : 'Inbox').waitFor();
  });

  it('mutes a room, and leads to what a notice is about', async () => {
    const author = await stage.profile({ as: THERAPIST });
    const { page, context } = await stage.profile({ as: PSYCHIATRIST });
    const { roomId, caseId } = await stage.app.demoCase(CODE);
    const psychiatrist = await stage.app.memberId(PSYCHIATRIST);
    await page.goto('/inbox');
    await page.getByText('All', { exact: true }).click();
    const group = page.getByRole('region', { name: CODE });
    await group.getByRole('button', { name: `Mute ${CODE}` }).click();
    await group.getByRole('button', { name: `Muted: hear again ${CODE}` }).waitFor();
    expect(await (await context.request.get(`/api/v1/rooms/${roomId}/mute`)).json()).toEqual({ muted: true });
    const shown = await group.getByRole('listitem').count();
    await author.context.request.post(`/api/v1/rooms/${roomId}/messages`, {
      data: { clientId: uuidv4(), text: `@[${psychiatrist}] Third.` },
    });
    await group.getByRole('listitem').nth(shown).waitFor();
    await group.getByRole('button', { name: `Muted: hear again ${CODE}` }).click();
    await group.getByRole('button', { name: `Mute ${CODE}` }).waitFor();

    const notice = group.getByRole('link', { name: /mentioned you/ }).first();
    await group
      .getByRole('button', { name: /^Mark as unread: .* mentioned you/ })
      .first()
      .click();
    await group
      .getByRole('button', { name: /^Mark as read: .* mentioned you/ })
      .first()
      .click();
    await notice.click();
    await page.waitForURL(new RegExp(`/cases/${caseId}#\\d+$`));
  });

  it('opens the message itself, however far up it stands, and marks it; what lies below is not read by that', async () => {
    const author = await stage.profile({ as: THERAPIST });
    const { page, context } = await stage.profile({ as: PSYCHIATRIST });
    const { roomId } = await stage.app.demoCase(CODE);
    const [psychiatrist, therapist] = [await stage.app.memberId(PSYCHIATRIST), await stage.app.memberId(THERAPIST)];
    const unread = async () =>
      ((await (await context.request.get(`/api/v1/rooms/${roomId}`)).json()) as { unread: number }).unread;
    const before = await unread();
    await context.request.post('/api/v1/inbox/read', { data: { roomId } });
    await author.context.request.post(`/api/v1/rooms/${roomId}/messages`, {
      data: { clientId: uuidv4(), text: `@[${psychiatrist}] The home reading comes first` },
    });
    await fillRoom(stage.app.database, { roomId, author: therapist, discipline: 'therapist' }, 300);
    await page.goto('/inbox');
    await page
      .getByRole('link', { name: /mentioned you/ })
      .first()
      .click();
    const room = new RoomOnScreen(page);
    await room.arrive();
    const sought = room.message('The home reading comes first');
    await sought.and(page.locator('[data-sought]')).waitFor();
    const inView = () =>
      sought.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight && document.activeElement === element;
      });
    await until(inView);
    await stays(inView, 500);
    // Around it a few are in view; how many is the window's matter.
    expect(await unread()).toBeGreaterThan(before + 250);
  });

  it('is muted from the room’s own menu', async () => {
    const { page, context } = await stage.profile({ as: PSYCHIATRIST });
    const demoCase = await stage.app.demoCase(CODE);
    await RoomOnScreen.open({ page, context }, demoCase);
    const muted = async () =>
      (await (await context.request.get(`/api/v1/rooms/${demoCase.roomId}/mute`)).json()) as object;
    for (const [words, state] of [
      ['Mute this room', true],
      ['Muted: hear this room again', false],
    ] as const) {
      await page.getByRole('button', { name: 'More in this room' }).click();
      await Promise.all([
        page.waitForResponse((answer) => answer.url().endsWith('/mute') && answer.request().method() === 'PUT'),
        page.getByRole('menuitem', { name: words }).click(),
      ]);
      expect(await muted()).toEqual({ muted: state });
    }
  });
});
