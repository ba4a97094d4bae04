import type { Locator, Page } from 'playwright-core';
import type { DemoCase } from '../support/demo-app';
import { until } from '../support/until';
import { keptOnDevice } from './support/on-device';
import { onStage } from './support/on-stage';
import { RoomOnScreen } from './support/room';
import type { Profile, Stage } from './support/stage';

const CASE = 'KAP-2H9X';

/** Treatment sessions are recorded live, beside the discussion of their case. */
onStage('recording a session', (stage) => {
  it('is written by keyboard; what fires an alert shows it to the anesthesiologist in the room at once', async () => {
    const demoCase = await stage.app.demoCase(CASE);
    const [nurse, anesthesiologist] = await Promise.all([
      stage.profile({ as: 'nurse@demo.test' }),
      stage.profile({ as: 'anesthesiologist@demo.test' }),
    ]);
    const room = await RoomOnScreen.open(anesthesiologist, demoCase);
    const alerts = room.page.getByRole('region', { name: 'Safety alerts' });
    const record = await begin(nurse, demoCase, '40');
    await room.log
      .getByText(/began the record of dosing session/)
      .last()
      .waitFor();

    await record.reading.getByRole('textbox', { name: /^Blood pressure/ }).focus();
    await record.page.keyboard.type('132/84');
    await record.page.keyboard.press('Tab');
    await record.page.keyboard.type('72');
    await record.page.keyboard.press('Tab');
    await record.page.keyboard.press('d');
    await record.page.keyboard.press('Enter');
    await record.row('−10').getByText('device failed').waitFor();

    await record.form('Before the dose').getByRole('textbox', { name: 'Dose' }).fill('1,234');
    await record.page.keyboard.press('Enter');
    await record.page
      .getByText('Could be read as 1234 or as 1.234; write it without separators of thousands')
      .waitFor();
    await record.form('Before the dose').getByRole('textbox', { name: 'Dose' }).fill('50');
    await record.page.keyboard.press('Enter');
    await record.page.getByText(/^Minute \d+$/).waitFor();

    // The next step of the schedule is in front once the one before the dose is read.
    await until(async () => (await record.minute.inputValue()) === '20');
    await record.read('20', '186/112');
    await alerts.getByText('186').first().waitFor();
    expect(await record.row('20').textContent()).toContain('186');
  });

  it('keeps what was recorded without a line through a reload, sealed, and sends it once when the line is back', async () => {
    const demoCase = await stage.app.demoCase(CASE);
    const nurse = await stage.profile({ as: 'nurse@demo.test', cutsLine: true });
    const record = await begin(nurse, demoCase, '41');
    await refuseRecords(nurse.page);
    await record.read('20', '141/91');
    await record.page.getByText(/Systolic 141, Diastolic 91\. Waits on this device/).waitFor();
    await record.page.reload();
    await record.page.getByText(/Systolic 141, Diastolic 91\. Waits on this device/).waitFor();
    const kept = await keptOnDevice(nurse.page);
    expect(kept).toContain(demoCase.caseId);
    expect(kept).not.toMatch(/"141"|sbp/);

    await nurse.page.unroute(FACTS);
    await record.page.reload();
    await record
      .row('20')
      .getByRole('button', { name: /Systolic 141/ })
      .waitFor();
    await record.page.getByText('Waits on this device').waitFor({ state: 'detached' });
    expect(await countOf(stage, record)).toBe(2);
  });

  it('tells a second recorder what stands, and a correction keeps what stood before', async () => {
    const demoCase = await stage.app.demoCase(CASE);
    const [nurse, second] = await Promise.all([
      stage.profile({ as: 'nurse@demo.test' }),
      stage.profile({ as: 'anesthesiologist@demo.test', cutsLine: true, refusals: [409] }),
    ]);
    const record = await begin(nurse, demoCase, '42');
    const other = await open(second, demoCase, record.address);
    await refuseRecords(second.page);
    await other.read('20', '128/82', '97');
    await other.page.getByText(/Systolic 128, Diastolic 82, SpO2 97\. Waits on this device/).waitFor();
    await record.read('20', '135/85');
    await record.row('20').getByText('135').waitFor();

    await second.page.unroute(FACTS);
    await other.page.reload();
    const refused = other.page.getByRole('alert').filter({ hasText: 'not recorded' });
    await refused.getByText(/Systolic 128: 135\smmHg stands, recorded by/).waitFor();
    await refused.getByRole('button', { name: 'Record the rest' }).click();
    await record.row('20').getByText('97').waitFor();
    await refused.waitFor({ state: 'detached' });

    await other
      .row('20')
      .getByRole('button', { name: /Systolic 135/ })
      .click();
    const dialog = other.page.getByRole('dialog', { name: 'Systolic, minute 20' });
    await dialog.getByRole('textbox', { name: 'Systolic' }).fill('128');
    await dialog.getByRole('button', { name: 'Correct' }).click();
    await record
      .row('20')
      .getByRole('button', { name: /Systolic 128\smmHg, corrected|Systolic 128, corrected/ })
      .click();
    const history = record.page.getByRole('region', { name: 'History' });
    await history.getByText('128 mmHg').waitFor();
    await history.getByText('135 mmHg').waitFor();
  });
});

const FACTS = '**/api/v1/cases/*/facts';
/** No request with facts arrives; all else does. */
const refuseRecords = async (page: Page): Promise<void> => {
  await page.route(FACTS, (route) => route.abort('connectionfailed'));
};

/** The page of a session as a person at it sees it. */
class RecordOnScreen {
  readonly reading: Locator;
  readonly minute: Locator;

  constructor(readonly page: Page) {
    this.reading = this.form('Next reading');
    this.minute = this.reading.getByRole('textbox', { name: 'Minute' });
  }

  get address(): string {
    return new URL(this.page.url()).pathname;
  }

  form(name: string): Locator {
    return this.page.getByRole('form', { name });
  }

  /** What was read at a minute. */
  row(minute: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: minute, exact: true }) });
  }

  async read(minute: string, pressure: string, saturation?: string): Promise<void> {
    await this.minute.fill(minute);
    await this.reading.getByRole('textbox', { name: /^Blood pressure/ }).fill(pressure);
    if (saturation) await this.reading.getByRole('textbox', { name: /^SpO2/ }).fill(saturation);
    await this.page.keyboard.press('Enter');
  }
}

async function open(profile: Profile, demoCase: DemoCase, address: string): Promise<RecordOnScreen> {
  await RoomOnScreen.open(profile, demoCase);
  await profile.page.goto(address);
  const record = new RecordOnScreen(profile.page);
  await record.reading.waitFor();
  return record;
}

/** Begins the record of a dosing session from the case sheet. */
async function begin(profile: Profile, demoCase: DemoCase, day: string): Promise<RecordOnScreen> {
  const { page } = profile;
  await RoomOnScreen.open(profile, demoCase);
  await page.getByRole('link', { name: 'Record a session' }).click();
  const form = page.getByRole('form', { name: 'Record a session' });
  await form.getByRole('textbox', { name: 'Day' }).fill(day);
  await form.getByRole('button', { name: 'Begin the record' }).click();
  const record = new RecordOnScreen(page);
  await record.reading.waitFor();
  return record;
}

/** How many values the server has of a session. */
async function countOf(stage: Stage, { address }: RecordOnScreen): Promise<number> {
  const [row] = await stage.app.database.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM case_fact WHERE session_id = $1',
    [address.split('/').at(-1)],
  );
  return row!.count;
}
