/** @jest-environment ./test/support/view-environment.cjs */
import { screen } from '@testing-library/react';
import { drawInRoom, roomAfter, type SessionEnds } from '../../rooms/roomOnPage.fixture';
import { IdleWarning } from './IdleWarning';

jest.mock('./useActivity', () => ({ useActivity: () => async () => undefined }));

const draw = (session: SessionEnds) =>
  drawInRoom(
    <IdleWarning>
      <p>The page</p>
    </IdleWarning>,
    { state: roomAfter([]), session },
  );

it('asks whoever does not use the page whether they are still there, and says how long it waits', async () => {
  await draw({ idleIn: 100, endsIn: 3_600 });
  expect(screen.getByRole('dialog', { name: 'Are you still here?' }).textContent).toMatch(
    /Without use you are signed out in 1:(40|39)/,
  );
  expect(screen.getByRole('button', { name: 'Stay signed in' })).toBeTruthy();
});

it('says that the session is as long as sessions may be, where staying is not to be had', async () => {
  await draw({ idleIn: 100, endsIn: 100 });
  expect(screen.getByRole('dialog', { name: 'This session is about to end' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Stay signed in' })).toBeNull();
});

it.each([
  [{ idleIn: -36_000, endsIn: -60 }, 'Nobody has used this page for a while'],
  [{ idleIn: -60, endsIn: -60 }, 'You have been signed in for as long as a session lasts'],
])('shows nothing once it is over, and says which limit came first: %j', async (session, why) => {
  await draw(session);
  expect(screen.queryByText('The page')).toBeNull();
  expect(
    screen.getByText(`${why}, so nothing of it is shown. What you typed stays on this device for you.`),
  ).toBeTruthy();
});
