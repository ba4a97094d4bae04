import { useShortcut } from '../ui/keyboard';

const notices = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-notice]')];

/** J and K go from notice to notice, E marks the focused one as read and goes on to the next, U lets it wait again. */
export function useNoticeKeys(onMark: (id: string, as: 'read' | 'unread') => void): void {
  const move = (by: number): void => {
    const all = notices();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  };
  useShortcut('j', 'Next notice', () => move(1));
  useShortcut('k', 'Previous notice', () => move(-1));
  useShortcut('e', 'Mark as read', () => {
    const id = (document.activeElement as HTMLElement | null)?.dataset['notice'];
    if (!id) return;
    move(1);
    onMark(id, 'read');
  });
  useShortcut('u', 'Mark as unread', () => {
    const id = (document.activeElement as HTMLElement | null)?.dataset['notice'];
    if (id) onMark(id, 'unread');
  });
}
