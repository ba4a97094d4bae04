import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { fillRoom } from './support/long-log';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';

const MESSAGES = 300;
const QUESTION =
  'Delay the next session, or proceed after a repeat reading, and who has to be asked before that is decided?';
const NOTICE = /Peer discussion\./;

async function printed(page: Page): Promise<string[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, format: 'Letter' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((one) => one.replace(/\s+/g, ' '));
}

/** What a browser prints of a room: the case, the discussion, the notice on each sheet. */
onStage('a room on paper', (stage) => {
  it('prints the case sheet and the discussion, and says which part of it that is', async () => {
    const profile = await stage.profile({ as: 'nurse@demo.test' });
    const { page, context } = profile;
    const made = await context.request.post('/api/v1/cases', {
      data: { title: 'On paper', question: 'What goes into the file?' },
    });
    const { id: caseId, roomId } = (await made.json()) as { id: string; roomId: string };
    await fillRoom(
      stage.app.database,
      { roomId, author: await stage.app.memberId('therapist@demo.test'), discipline: 'therapist' },
      MESSAGES,
    );
    const room = await RoomOnScreen.open(profile, { caseId });
    await room.message(`Entry ${MESSAGES}`).waitFor();

    const newest = (await printed(page)).join(' ');
    expect(newest).toContain('On paper');
    expect(newest).toContain('What goes into the file?');
    expect(newest).toContain('The newest part of the discussion.');
    expect(newest).toContain(`Entry ${MESSAGES}`);
    expect(newest).not.toMatch(/Entry 1(?!\d)/);

    await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { asked: true }) }));
    await page.getByRole('button', { name: 'More in this room' }).click();
    await page.getByRole('menuitem', { name: 'Print the room' }).click();
    await page.waitForFunction(() => 'asked' in window);
    const sheets = await printed(page);
    const whole = sheets.join(' ');
    expect(whole).toContain('The whole discussion');
    expect(
      Array.from({ length: MESSAGES }, (_, index) => index + 1).filter(
        (entry) => !new RegExp(`Entry ${entry}(?!\\d)`).test(whole),
      ),
    ).toEqual([]);
    expect(sheets.filter((sheet) => !NOTICE.test(sheet))).toEqual([]);
    expect(sheets.filter((sheet) => sheet.trim().length < 40)).toEqual([]);
    await room.message(`Entry ${MESSAGES}`).waitFor();
  });

  it('prints the summary of a consultation as wide as the paper, without an empty sheet', async () => {
    const { page, context } = await stage.profile({ as: 'nurse@demo.test' });
    const made = await context.request.post('/api/v1/cases', {
      data: { title: 'Summed up', question: QUESTION },
    });
    const { id: caseId, roomId } = (await made.json()) as { id: string; roomId: string };
    await fillRoom(
      stage.app.database,
      { roomId, author: await stage.app.memberId('therapist@demo.test'), discipline: 'therapist' },
      MESSAGES,
    );
    const { id, version } = (await (
      await context.request.post(`/api/v1/rooms/${roomId}/consultation`, { data: {} })
    ).json()) as { id: string; version: number };
    const ended = await context.request.patch(`/api/v1/rooms/${roomId}/consultation`, {
      data: { action: 'end', version },
    });
    expect(ended.status()).toBe(200);
    await page.goto(`/cases/${caseId}/summary/${id}`);
    await page.getByText(QUESTION).last().waitFor();
    const sheets = await printed(page);
    expect(sheets.join(' ')).toContain(QUESTION);
    expect(sheets.filter((sheet) => sheet.trim().length < 40)).toEqual([]);
    expect(sheets.join(' ')).not.toContain('Entry 1');
    await page.emulateMedia({ media: 'print' });
    const width = await page
      .getByText(QUESTION)
      .last()
      .evaluate((words) => words.getBoundingClientRect().width);
    expect(width).toBeGreaterThan(760);
  });
});
