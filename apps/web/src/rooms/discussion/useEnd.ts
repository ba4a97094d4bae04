import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';

interface Size {
  width: number;
  height: number;
}

const sizeOf = (element: HTMLElement | null): Size => ({ width: element?.clientWidth ?? 0, height: element?.clientHeight ?? 0 });

/**
 * Whether the end of the list is in view. Only scrolling leaves it: when the window, the composer or a strip changes the list's
 * size while the end is in view, the end stays in view.
 */
export function useEnd(list: RefObject<VirtuosoHandle | null>) {
  const [atEnd, setAtEnd] = useState(true);
  const scroller = useRef<HTMLElement | null>(null);
  const known = useRef<Size>({ width: 0, height: 0 });

  const toEnd = useCallback(() => list.current?.scrollToIndex({ index: 'LAST', align: 'end' }), [list]);
  const onEnd = useCallback(
    (isAtEnd: boolean) => {
      const size = sizeOf(scroller.current);
      const resized = size.width !== known.current.width || size.height !== known.current.height;
      known.current = size;
      if (!isAtEnd && resized) requestAnimationFrame(toEnd);
      else setAtEnd(isAtEnd);
    },
    [toEnd],
  );
  // The list says that its end was left only once it was scrolled; a composer that grows by a line covers the newest without that.
  const held = useRef(atEnd);
  useEffect(() => void (held.current = atEnd));
  const watch = useRef<ResizeObserver | null>(null);
  const scrollerRef = useCallback(
    (element: HTMLElement | Window | null) => {
      watch.current?.disconnect();
      scroller.current = element instanceof HTMLElement ? element : null;
      known.current = sizeOf(scroller.current);
      if (!scroller.current) return;
      watch.current = new ResizeObserver(() => held.current && toEnd());
      watch.current.observe(scroller.current);
    },
    [toEnd],
  );
  return { atEnd, toEnd, onEnd, scrollerRef };
}
