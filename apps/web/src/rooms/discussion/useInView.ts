import { useEffect, useEffectEvent } from 'react';

/** What of the list is in view: messages by seq, and the keys of the rows at its upper and lower edge. */
export interface InView {
  seqs: readonly number[];
  top: string | null;
  bottom: string | null;
}

/** One line that says less than the message does: not all of its words fit. */
const isClipped = (row: HTMLElement): boolean => {
  const words = row.querySelector('[data-words]');
  return words !== null && words.scrollWidth > words.clientWidth;
};

/** A message is in view once its end is, so that a long one is not taken as read from its first line. */
function look(scroller: HTMLElement): InView | null {
  const view = scroller.getBoundingClientRect();
  if (view.height === 0 || scroller.closest('[inert]')) return null;
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-shows]')].flatMap((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    // The list hides what it has not placed yet.
    return bottom > view.top && top < view.bottom && row.checkVisibility({ visibilityProperty: true })
      ? [{ row, bottom }]
      : [];
  });
  const whole = rows.filter(({ row, bottom }) => bottom <= view.bottom + 1 && !isClipped(row));
  return {
    seqs: whole.map(({ row }) => Number(row.dataset['shows'])),
    top: rows[0]?.row.dataset['row'] ?? null,
    bottom: rows.at(-1)?.row.dataset['row'] ?? null,
  };
}

/** Says what is in view whenever that may have changed: by scrolling, by another size, by other rows. */
export function useInView(scroller: HTMLElement | null, onLook: (inView: InView) => void): void {
  const heard = useEffectEvent(onLook);
  useEffect(() => {
    if (!scroller) return undefined;
    let frame: number | null = null;
    // A page that nobody sees paints no frames.
    const soon = (): void => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        const inView = look(scroller);
        if (inView) heard(inView);
      });
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(scroller);
    // The list draws, places and shows its rows by itself.
    const drawn = new MutationObserver(soon);
    drawn.observe(scroller, { subtree: true, childList: true, attributeFilter: ['style'] });
    scroller.addEventListener('scroll', soon, { passive: true });
    document.addEventListener('visibilitychange', soon);
    soon();
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      sizes.disconnect();
      drawn.disconnect();
      scroller.removeEventListener('scroll', soon);
      document.removeEventListener('visibilitychange', soon);
    };
  }, [scroller]);
}
