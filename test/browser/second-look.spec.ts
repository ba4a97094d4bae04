import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';

const CODE = 'KAP-9WBD';

/** A second member agrees that a finding identifies nobody, and the text goes as it stands. */
onStage('a second look', (stage) => {
  const ask = async (room: RoomOnScreen, text: string): Promise<void> => {
    const { page, composer } = room;
    await composer.fill(text);
    await page.getByRole('button', { name: 'Not an identifier? Ask a colleague' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask a colleague' });
    await dialog.getByRole('combobox', { name: 'Who takes a second look' }).click();
    await page.getByRole('option', { name: /Psychiatrist/ }).click();
    await dialog
      .getByRole('textbox', { name: 'Why this identifies nobody' })
      .fill('It is the hotline of the hospital.');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText(/Nothing is sent yet/).waitFor();
  };

  it('asks, shows the text to that colleague alone, and sends it once they agree', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const [author, colleague] = [
      await stage.profile({ as: 'therapist@demo.test' }),
      await stage.profile({ as: 'psychiatrist@demo.test' }),
    ];
    const room = await RoomOnScreen.open(author, demoCase);
    const asked = await RoomOnScreen.open(colleague, demoCase);
    const { page } = asked;
    const text = 'The clinic line (206) 555-0133 is on the form.';
    await ask(room, text);

    // Whoever is asked is in the same room: it stands there too, with its clock and the way to it.
    const strip = await asked.strip('Second look');
    await strip.getByText(/asks you for a second look before something is sent here\. \d+:\d\d left/).waitFor();
    expect(await strip.getByRole('link', { name: 'Look at the text' }).getAttribute('href')).toMatch(
      /^\/privacy\/reviews\//,
    );
    await page.goto('/inbox');
    await page
      .getByRole('link', { name: /asks you for a second look/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'A second look' }).waitFor();
    await page.getByText(text).waitFor();
    expect(await page.locator('mark').textContent()).toBe('(206) 555-0133');
    await page.getByText('It is the hotline of the hospital.').waitFor();
    expect(
      (await stage.app.database.query<unknown[]>(`SELECT 1 FROM room_event WHERE data::text LIKE '%555-0133%'`)).length,
    ).toBe(0);
    await page.getByRole('button', { name: 'It identifies nobody, agree' }).click();
    await page.getByText('You agreed.').waitFor();
    expect(await page.getByText('555-0133').count()).toBe(0);

    await room.page.getByText(/agreed. Send the text as it is/).waitFor();
    await room.page.getByRole('button', { name: 'Send', exact: true }).click();
    await room.message(text).waitFor();
  });

  it('says that a colleague did not agree, and keeps the text', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const [author, colleague] = [
      await stage.profile({ as: 'therapist@demo.test' }),
      await stage.profile({ as: 'psychiatrist@demo.test' }),
    ];
    const room = await RoomOnScreen.open(author, demoCase);
    await ask(room, 'Call (206) 555-0155 for the result.');
    const { page } = colleague;
    await page.goto('/privacy/reviews');
    await page
      .getByRole('link', { name: /Look at the text/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Do not agree' }).click();
    await page.getByText('You did not agree.').waitFor();
    await room.page.getByText(/does not agree that it may stay/).waitFor();
    expect(await room.composer.inputValue()).toContain('555-0155');
    await room.composer.fill('');
  });
});
