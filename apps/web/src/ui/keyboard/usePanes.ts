import { useShortcut } from './useShortcut';

const panes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());

function go(step: 1 | -1): void {
  const all = panes();
  const here = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = here === -1 ? (step === 1 ? 0 : all.length - 1) : (here + step + all.length) % all.length;
  all[next]?.focus();
}

/** F6 and Shift F6 go through everything marked `data-pane`, in document order and round. */
export function usePanes(): void {
  useShortcut('F6', 'Next pane', () => go(1), { group: 'Everywhere' });
  useShortcut('shift+F6', 'Previous pane', () => go(-1), { group: 'Everywhere' });
}
