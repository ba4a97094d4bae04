import type { Locator, Page } from 'playwright-core';
import { v4 as uuidv4 } from 'uuid';
import { seriousFindings } from './support/axe';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';

const CODE = 'KAP-2H9X';
const REASON = 'The airway was not looked at after the last visit';

const dialog = (page: Page): Locator => page.getByRole('dialog');

/** A safety hold from who asks to who lifts it, each in a browser of their own. */
onStage('a safety hold', (stage) => {
  it('finds an approver on another page, keeps the case on hold, and is lifted by another', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const nurse = await stage.profile({ as: 'nurse@demo.test' });
    const approver = await stage.profile({ as: 'psychiatrist@demo.test' });
    const lifter = await stage.profile({ as: 'anesthesiologist@demo.test' });
    const therapist = await stage.profile({ as: 'therapist@demo.test' });
    const psychiatrist = await stage.app.memberId('psychiatrist@demo.test');
    expect(
      (
        await therapist.context.request.patch(`/api/v1/cases/${demoCase.caseId}/members/${psychiatrist}`, {
          data: { role: 'treating' },
        })
      ).status(),
    ).toBe(200);
    const { title } = (await (await nurse.context.request.get(`/api/v1/cases/${demoCase.caseId}`)).json()) as {
      title: string;
    };
    await approver.page.goto('/');
    await approver.page.getByRole('heading', { level: 1 }).waitFor();
    await approver.page.waitForLoadState('networkidle');

    const asker = await RoomOnScreen.open(nurse, demoCase);
    const asked = await nurse.context.request.post(`/api/v1/rooms/${demoCase.roomId}/holds`, {
      data: { clientId: uuidv4(), text: REASON },
    });
    expect(asked.status()).toBe(201);
    const open = asker.page.getByRole('region', { name: 'Open safety hold' });
    await open.getByText(/^Told: .* Nobody has opened it yet\. If it cannot wait, call\.$/).waitFor();

    const row = approver.page.getByRole('listitem').filter({ hasText: `Safety hold in ${CODE}, asked by Nurse` });
    await row.getByText(title).waitFor();
    expect(await seriousFindings(approver.page)).toEqual([]);
    await row.getByRole('link', { name: /^Answer/ }).click();
    await new RoomOnScreen(approver.page).arrive();
    await open.getByText(/Opened by /).waitFor();

    await approver.page
      .getByRole('region', { name: 'Open safety hold' })
      .getByRole('button', { name: 'Answer' })
      .click();
    await dialog(approver.page).getByText('Hold until lifted').click();
    await dialog(approver.page).getByLabel('Reason').fill('No dose before it was looked at');
    await dialog(approver.page).getByRole('button', { name: 'Answer the hold' }).click();
    await asker.page.getByRole('region', { name: 'On hold' }).getByText('No dose before it was looked at').waitFor();

    await lifter.page.goto('/cases');
    await lifter.page.getByRole('listitem').filter({ hasText: CODE }).getByText('On hold').waitFor();
    const room = await RoomOnScreen.open(lifter, demoCase);
    await room.page.getByRole('button', { name: 'Lift the hold' }).click();
    await dialog(room.page).getByLabel('Reason').fill('It was looked at today');
    await dialog(room.page).getByRole('button', { name: 'Lift the hold' }).click();
    for (const { page } of [asker, room])
      await page.getByRole('region', { name: 'On hold' }).waitFor({ state: 'detached' });
    await asker.log
      .getByRole('group', { name: /Lifted the hold/ })
      .getByText('It was looked at today')
      .waitFor();
  });
});
