import { onStage } from './support/on-stage';
import { RoomOnScreen } from './support/room';

/** A spreadsheet that a German Excel saved: semicolons, decimal commas, Windows-1252. */
const FILE = [
  'Session;Minute;Systolic;Diastolic;Heart rate;Befund für uns',
  '1;200;128;82;71;x',
  '1;215;1400;90;71;x',
  '9;15;128;82;71;x',
  '1;230;not done;not done;70;x',
].join('\r\n');

onStage('the import of a file', (stage) => {
  it('shows every row that it refuses and why, imports the rest in one step, and refuses the same file again', async () => {
    const demoCase = await stage.app.demoCase('KAP-2H9X');
    const profile = await stage.profile({ as: 'nurse@demo.test' });
    const { page } = profile;
    await RoomOnScreen.open(profile, demoCase);
    await page.getByRole('link', { name: 'Import a file' }).click();
    const choose = () =>
      page.getByLabel('CSV file').setInputFiles({
        name: 'vitals.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(FILE, 'latin1'),
      });
    await choose();
    const refused = page.getByRole('list', { name: 'Refused rows' }).getByRole('listitem');
    await refused.filter({ hasText: 'The case has no dosing session 9; record it first' }).waitFor();
    await refused.filter({ hasText: /Systolic: Systolic of 1400\smmHg is outside/ }).waitFor();
    await page.getByText('Read as Windows-1252. Not read: column 6.').waitFor();
    const accepted = page.getByRole('list', { name: 'Accepted rows' }).getByRole('listitem');
    expect((await accepted.allTextContents()).map((row) => row.replaceAll('\u00a0', ' '))).toEqual([
      'Line 2Session 1, minute 200: Systolic 128 mmHg, Diastolic 82 mmHg, Heart rate 71/min',
      'Line 5Session 1, minute 230: Systolic not done, Diastolic not done, Heart rate 70/min',
    ]);
    await page.getByRole('button', { name: 'Import 2 rows, leave out 2' }).click();
    await page.getByText('2 rows were imported, 6 values.').waitFor();

    await choose();
    await refused.filter({ hasText: 'Heart rate: a value stands there already' }).first().waitFor();
    await page.getByRole('button', { name: 'No row can be imported' }).waitFor();
  });
});
