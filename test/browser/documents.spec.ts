import type { Locator, Page } from 'playwright-core';
import { makePdf, PIXEL } from '../support/pdf-files';
import { seriousFindings } from './support/axe';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import { scrollsSideways } from './support/stage';

const CODE = 'KAP-9WBD';
const NUMBER = '(206) 555-0147';
const LINE = 'Two weeks of readings at home, the highest 148/92.';
const TABLE = `day,systolic,diastolic\n${Array.from({ length: 80 }, (_, day) => `${day - 80},${130 + (day % 9)},${80 + (day % 7)}`).join('\n')}\n`;

/** What this browser sent over the wire. */
function listenTo(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => void sent.push(request.postData() ?? ''));
  return sent;
}

/** Documents: their text is taken out on the device, looked at, attached, read and taken away. */
onStage('documents', (stage) => {
  const sheetOf = async (page: Page): Promise<Locator> => {
    const { caseId } = await stage.app.demoCase(CODE);
    // Past the content notice, which is tried elsewhere.
    await page.request.post(`/api/v1/cases/${caseId}/notice`);
    await page.goto(`/cases/${caseId}`);
    const section = page.getByRole('region', { name: 'Documents' });
    await section.getByRole('button', { name: 'Attach a document' }).waitFor();
    return section;
  };
  const choose = async (section: Locator, name: string, mimeType: string, buffer: Buffer): Promise<void> =>
    section.getByLabel('File to attach').setInputFiles({ name, mimeType, buffer });

  it('shows what of a PDF will be kept, marks what could identify somebody, and sends the text alone', async () => {
    // The room tells of what was taken away while it is open here: it may be asked for once more.
    const { page } = await stage.profile({ as: 'therapist@demo.test', refusals: [404] });
    const sent = listenTo(page);
    const section = await sheetOf(page);
    const pdf = await makePdf((document) => document.text(LINE).text(`Reach her at ${NUMBER}.`).image(PIXEL, 20, 20), {
      info: { Author: 'Planted Author' },
    });
    await choose(section, 'a-planted-name.pdf', 'application/pdf', pdf);
    const dialog = page.getByRole('dialog', { name: 'What will be kept' });
    expect(await dialog.getByRole('textbox', { name: 'Text', exact: true }).inputValue()).toBe(
      `${LINE}\nReach her at ${NUMBER}.`,
    );
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Home readings');
    await dialog.getByRole('group', { name: 'Identifiers in Text' }).waitFor();
    await dialog.getByRole('button', { name: 'Replace 1 first' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Text', exact: true }).press('Alt+r');
    await dialog.getByRole('button', { name: 'Attach' }).click();
    await dialog.waitFor({ state: 'detached' });

    await section.getByRole('link', { name: 'Home readings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Home readings' }).waitFor();
    expect(await page.getByRole('region', { name: 'Home readings' }).textContent()).toBe(
      `${LINE}\nReach her at [PHONE].`,
    );
    for (const gone of ['555-0147', 'planted', 'Planted', '%PDF'])
      expect(sent.some((body) => body.includes(gone))).toBe(false);

    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
    await section.getByText('Taken away').first().waitFor();
    await page.getByText('removed a document').first().waitFor();
  });

  it.each([
    [1440, 900],
    [820, 1100],
    [390, 844],
  ])('opens beside the room, which goes on, at %i pixels', async (width, height) => {
    const title = `Read while the room goes on, ${width}`;
    const [author, reader] = [
      await stage.profile({ as: 'therapist@demo.test' }),
      await stage.profile({ as: 'anesthesiologist@demo.test', viewport: { width, height } }),
    ];
    const section = await sheetOf(author.page);
    await choose(section, 'note.txt', 'text/plain', Buffer.from(LINE));
    await author.page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill(title);
    await author.page.getByRole('dialog').getByRole('button', { name: 'Attach' }).click();

    const { page } = reader;
    await page.request.post(`/api/v1/cases/${(await stage.app.demoCase(CODE)).caseId}/notice`);
    const room = await RoomOnScreen.open(reader, await stage.app.demoCase(CODE));
    await room.composer.fill('Half a thought');
    await room.log.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.getByText(LINE).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);

    // Who reads it is still here, and hears what is said meanwhile.
    const people = author.page.getByRole('region', { name: 'People' }).getByRole('listitem');
    await people.filter({ hasText: 'Anesthesiologist' }).getByText('Here', { exact: true }).waitFor();
    await new RoomOnScreen(author.page).write(`Said while it is read, ${width}`);
    await room.message(`Said while it is read, ${width}`).waitFor({ state: 'attached' });
    await page.getByRole('link', { name: CODE }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor({ state: 'detached' });
    expect(await room.composer.inputValue()).toBe('Half a thought');
    await room.composer.fill('');
  });

  it('says why a file is not taken, and sends nothing of it', async () => {
    const { page } = await stage.profile({ as: 'psychiatrist@demo.test' });
    const section = await sheetOf(page);
    const sent = listenTo(page);
    const refused = async (name: string, type: string, file: Buffer, words: RegExp): Promise<void> => {
      await choose(section, name, type, file);
      await section.getByRole('alert').filter({ hasText: words }).waitFor();
    };
    await refused('note.txt', 'text/plain', PIXEL, /This is an image.*text files/);
    await refused('voice.pdf', 'application/pdf', Buffer.from('ID3\x03\0\0\0'), /sound recording/);
    await refused(
      'scan.pdf',
      'application/pdf',
      await makePdf((document) => document.image(PIXEL, 20, 20)),
      /holds no text/,
    );
    await refused(
      'locked.pdf',
      'application/pdf',
      await makePdf((document) => document.text(LINE), { userPassword: 'x' }),
      /password/,
    );
    await refused('empty.txt', 'text/plain', Buffer.from(' \n'), /no text/);
    // How far the room was read may go meanwhile.
    expect(sent.filter((body) => body !== '' && !/^{"seq":\d+}$/.test(body))).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'reads a table with its head in sight, for a colleague who sees it come, on a phone too, %s',
    async (colorScheme) => {
      const title = `Readings as a table, ${colorScheme}`;
      const [author, reader] = [
        await stage.profile({ as: 'therapist@demo.test' }),
        await stage.profile({ as: 'anesthesiologist@demo.test', colorScheme }),
      ];
      const [section, seen] = [await sheetOf(author.page), await sheetOf(reader.page)];
      await choose(section, 'table.csv', 'text/csv', Buffer.from(TABLE));
      const dialog = author.page.getByRole('dialog', { name: 'What will be kept' });
      await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
      await author.page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });

      await seen.getByRole('link', { name: title }).click();
      const table = reader.page.getByRole('table');
      await table.waitFor();
      const body = reader.page.getByRole('region', { name: title });
      await body.evaluate((region) => region.scrollTo(0, region.scrollHeight));
      const [top, head] = [
        (await body.boundingBox())!.y,
        (await table.getByRole('columnheader', { name: 'systolic' }).boundingBox())!.y,
      ];
      expect(Math.abs(head - top)).toBeLessThan(4);
      expect(await reader.page.getByRole('button', { name: 'Remove it' }).count()).toBe(0);
      expect(await seriousFindings(reader.page)).toEqual([]);
      await reader.page.setViewportSize({ width: 390, height: 800 });
      expect(await scrollsSideways(reader.page)).toBe(false);
    },
  );
});
