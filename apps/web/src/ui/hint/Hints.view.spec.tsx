/** @jest-environment ./test/support/view-environment.cjs */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { IconButton } from '../Button';
import { SHOWS_AFTER, STAYS_FOR } from './hintListener';
import { Hints } from './Hints';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

interface PageProps {
  folded?: boolean;
  /** Whether Reply is there. */
  there?: boolean;
}

function Page({ folded = false, there = true }: PageProps) {
  return (
    <>
      <IconButton label={folded ? 'Unfold' : 'Fold'} icon={<svg data-testid="face" />} />
      {there && <IconButton label="Reply" icon={<svg />} />}
      <textarea aria-label="Message" />
      <Hints />
    </>
  );
}

const hint = (): string | null => document.querySelector('[data-hint-shown]')?.textContent ?? null;
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const pass = (time: number): void => act(() => void jest.advanceTimersByTime(time));
/** What the browser says of a pointer on an element; `pointerType` is no part of jsdom's events. */
const point = (at: Element, pointerType = 'mouse'): void =>
  act(() => void at.dispatchEvent(Object.assign(new Event('pointerover', { bubbles: true }), { pointerType })));
const shownOn = (name: string): void => {
  point(button(name));
  pass(SHOWS_AFTER);
  expect(hint()).toBe(name);
};

let becomes: (page: PageProps) => Promise<void>;
beforeEach(() => {
  const { rerender } = render(<Page />);
  becomes = (page) => act(async () => rerender(<Page {...page} />));
});

it('shows after a moment under a pointer, and says no more to a screen reader than the name that is there', () => {
  point(screen.getByTestId('face'));
  pass(SHOWS_AFTER - 1);
  expect(hint()).toBeNull();
  pass(1);
  expect(hint()).toBe('Fold');
  expect(document.querySelector('[data-hint-shown]')!.getAttribute('aria-hidden')).toBe('true');
  expect(document.querySelectorAll('[title]')).toHaveLength(0);
});

it('goes once the pointer is elsewhere, but not on the way to the hint; the next one shows at once', () => {
  shownOn('Fold');
  point(document.body);
  pass(STAYS_FOR - 1);
  point(document.querySelector('[data-hint-shown]')!);
  pass(STAYS_FOR);
  expect(hint()).toBe('Fold');
  point(button('Reply'));
  pass(0);
  expect(hint()).toBe('Reply');
  point(document.body);
  pass(STAYS_FOR);
  expect(hint()).toBeNull();
});

it('shows to the keyboard, until the focus goes on', () => {
  act(() => button('Reply').focus());
  pass(SHOWS_AFTER);
  expect(hint()).toBe('Reply');
  act(() => screen.getByLabelText('Message').focus());
  pass(STAYS_FOR);
  expect(hint()).toBeNull();
});

it.each([
  ['Escape', () => fireEvent.keyDown(button('Fold'), { key: 'Escape' })],
  ['a press', () => fireEvent.click(button('Fold'))],
  ['scrolling', () => fireEvent.scroll(document)],
])('is put away by %s, until something else is pointed at', (_, putAway) => {
  shownOn('Fold');
  act(() => void putAway());
  expect(hint()).toBeNull();
  point(screen.getByTestId('face'));
  pass(SHOWS_AFTER);
  expect(hint()).toBeNull();
  point(document.body);
  shownOn('Fold');
});

it('stays while something else scrolls', () => {
  shownOn('Fold');
  fireEvent.scroll(screen.getByLabelText('Message'));
  expect(hint()).toBe('Fold');
});

it('leaves Escape to whatever else listens for it', () => {
  shownOn('Fold');
  expect(fireEvent.keyDown(button('Fold'), { key: 'Escape' })).toBe(true);
});

it('shows none under a finger', () => {
  point(button('Fold'), 'touch');
  pass(SHOWS_AFTER);
  expect(hint()).toBeNull();
});

it('says what its control says by now, and goes with it', async () => {
  shownOn('Fold');
  await becomes({ folded: true });
  expect(hint()).toBe('Unfold');
  point(document.body);
  pass(STAYS_FOR);
  shownOn('Reply');
  await becomes({ there: false });
  expect(hint()).toBeNull();
});
