/** @jest-environment ./test/support/view-environment.cjs */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { drawInRoom, eventAt, NURSE, roomAfter } from '../roomOnPage.fixture';
import { ReportContext } from '../useReport';
import { LineRow } from './QuietRows';

const WORDS = 'The airway was not looked at';
const state = roomAfter([eventAt(1, 'hold.asked', { holdId: 'airway', text: WORDS, clientId: '' }, NURSE)]);
const said = { about: 'hold' as const, what: 'Asked for a safety hold', text: WORDS };
const features = [{ lines: { 'hold.asked': { words: () => WORDS, said: () => said } } }];
const report = jest.fn();
const ask = window.matchMedia;

async function draw(phone: boolean): Promise<HTMLElement> {
  jest.spyOn(window, 'matchMedia').mockImplementation((media) => ({ ...ask(media), matches: phone }));
  await drawInRoom(
    <ReportContext value={report}>
      <LineRow line={state.lines.get(1)!} />
    </ReportContext>,
    { state, features },
  );
  return screen.getByText(WORDS);
}
const press = (element: HTMLElement) => act(async () => void fireEvent.click(element));

it('says in a sheet what may be done with what was said in form, where a phone is tapped', async () => {
  const words = await draw(true);
  await press(words);
  await press(screen.getByRole('button', { name: 'Report an identifier' }));
  expect(report).toHaveBeenCalledWith(1);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('keeps the button of the row for a pointer', async () => {
  await press(await draw(false));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Report an identifier in this' })).toBeTruthy();
});
