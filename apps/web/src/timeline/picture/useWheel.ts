import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { Plot } from './plot';
import type { DayWindowState } from './useDayWindow';

const ZOOM_PER_PIXEL = 0.002;

/** What a wheel is turned by sideways; one that turns one way only is turned sideways with Shift. */
const sidewaysOf = ({ shiftKey, deltaX, deltaY }: WheelEvent): number => (shiftKey ? deltaX || deltaY : deltaX);

/**
 * A wheel over `picture` that is turned with Ctrl zooms at the pointer, and one that is turned sideways moves; any other scrolls the page. `axis` is where
 * the pixels of the plot begin.
 */
export function useWheel(
  picture: RefObject<HTMLElement | null>,
  axis: RefObject<HTMLElement | null>,
  { zoom, move }: DayWindowState,
  plot: Plot,
): void {
  const turn = useEffectEvent((event: WheelEvent): void => {
    const sideways = sidewaysOf(event);
    if (event.ctrlKey) {
      const left = axis.current?.getBoundingClientRect().left ?? 0;
      zoom(Math.exp(event.deltaY * ZOOM_PER_PIXEL), plot.dayAt(event.clientX - left));
    } else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      move(sideways / (plot.right - plot.left));
    } else return;
    event.preventDefault();
  });
  useEffect(() => {
    const element = picture.current;
    // React listens passively, which leaves the page to zoom.
    const listen = (event: WheelEvent): void => turn(event);
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, [picture]);
}
