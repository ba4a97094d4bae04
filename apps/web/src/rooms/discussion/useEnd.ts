import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';

interface Size {
  width: number;
  height: number;
}

const sizeOf = (element: HTMLElement | null): Size => ({
  width: element?.clientWidth ?? 0,
  height: element?.clientHeight ?? 0,
});

/**
 * Whether the end of the list is in view. Only scrolling leaves it: when the window, the composer or a strip changes the list's
 * size while the end is in view, the end stays in view.
 * @param startsThere whether the list opens at its end
 */
export function useEnd(list: RefObject<VirtuosoHandle | null>, startsThere: boolean) {
  const [atEnd, setAtEnd] = useState(startsThere);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const known = useRef({ size: { width: 0, height: 0 }, atEnd: startsThere });

  const toEnd = useCallback(() => list.current?.scrollToIndex({ index: 'LAST', align: 'end' }), [list]);
  const onEnd = useCallback(
    (isAtEnd: boolean) => {
      const size = sizeOf(scroller);
      const { size: before, atEnd: was } = known.current;
      const resized = size.width !== before.width || size.height !== before.height;
      const stays = !isAtEnd && resized && was;
      known.current = { size, atEnd: isAtEnd || stays };
      if (stays) requestAnimationFrame(toEnd);
      else setAtEnd(isAtEnd);
    },
    [scroller, toEnd],
  );
  // The list says that its end was left only once it was scrolled; a composer that grows by a line covers the newest without that.
  useEffect(() => {
    if (!scroller) return undefined;
    const sizes = new ResizeObserver(() => known.current.atEnd && toEnd());
    sizes.observe(scroller);
    return () => sizes.disconnect();
  }, [scroller, toEnd]);
  const scrollerRef = useCallback((element: HTMLElement | Window | null) => {
    const found = element instanceof HTMLElement ? element : null;
    known.current.size = sizeOf(found);
    setScroller(found);
  }, []);
  return { atEnd, toEnd, onEnd, scroller, scrollerRef };
}
