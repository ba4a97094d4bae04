import { useCallback, useState, type KeyboardEvent, type RefObject } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';
import { isComposing, useShortcut } from '../../ui/keyboard';
import { useReport } from '../useReport';
import { useRoom } from '../RoomContext';
import type { DiscussionRow } from './placement';

const isStop = ({ type }: DiscussionRow): boolean =>
  type === 'message' || type === 'reply' || type === 'own' || type === 'unsent';
const articleOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);

/** Keys of the discussion: J and K (or the arrows on a message) go through messages, R answers, C and Esc lead to the composer. */
export function useMessageKeys(rows: readonly DiscussionRow[], list: RefObject<VirtuosoHandle | null>) {
  const { reply, focusComposer, abilities } = useRoom();
  const [chosen, setChosen] = useState<string | null>(null);
  const active = rows.some(({ key }) => key === chosen) ? chosen : (rows.findLast(isStop)?.key ?? null);

  const goTo = useCallback(
    (key: string) => {
      const index = rows.findIndex((row) => row.key === key);
      if (index === -1) return;
      setChosen(key);
      const focus = (): void => articleOf(key)?.focus({ preventScroll: true });
      list.current?.scrollIntoView({ index, done: () => requestAnimationFrame(focus) });
      // Already in view: the list has nothing to do and does not call back.
      focus();
    },
    [rows, list],
  );
  const move = (step: 1 | -1): void => {
    const stops = rows.filter(isStop);
    const here = stops.findIndex(({ key }) => key === active);
    const held = articleOf(active ?? '')?.contains(document.activeElement) ?? false;
    const next = stops[held ? here + step : here];
    if (next) goTo(next.key);
  };
  const answer = (): void => {
    const row = rows.find(({ key }) => key === active);
    if ((row?.type === 'message' || row?.type === 'reply') && !row.message.hidden) reply(row.message);
  };
  const report = useReport();
  const reportActive = (): void => {
    const row = rows.find(({ key }) => key === active);
    if ((row?.type === 'message' || row?.type === 'reply') && !row.message.hidden) report(row.message.seq);
  };
  const mayWrite = abilities.includes('message.post');
  useShortcut('j', 'Next message', () => move(1), { group: 'Room' });
  useShortcut('k', 'Previous message', () => move(-1), { group: 'Room' });
  useShortcut('c', 'Write', focusComposer, { group: 'Room', enabled: mayWrite });
  useShortcut('r', 'Reply to the message', answer, { group: 'Room', enabled: mayWrite });
  useShortcut('i', 'Report an identifier in the message', reportActive, {
    group: 'Room',
    enabled: abilities.includes('event.report'),
  });
  useShortcut('Escape', 'Back to the text', undefined, { group: 'Room' });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event)) return;
    const onMessage = event.target instanceof HTMLElement && event.target.dataset.row !== undefined;
    if (event.key === 'Escape') focusComposer();
    else if (onMessage && event.key === 'ArrowDown') move(1);
    else if (onMessage && event.key === 'ArrowUp') move(-1);
    else return;
    event.preventDefault();
  };
  const goToSeq = useCallback((seq: number) => goTo(`message-${seq}`), [goTo]);
  return { active, setActive: setChosen, goTo, goToSeq, onKeyDown };
}
