import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Where nothing has a layout: on a page of a test, and before a printer measures. */
const UNMEASURED = 720;

/** The width of an element in CSS pixels, whenever it changes. Drawings are made for it, so that their text keeps its size. */
export function usePlotWidth(): [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(element.clientWidth || UNMEASURED);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return [ref, width];
}
