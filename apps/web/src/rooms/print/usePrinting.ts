import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** For so long what is for paper stays drawn after the browser said that it is done: some say so while they still lay out pages. */
const STAYS_MS = 10_000;

/** True from before the browser lays a page out for print until a while after, so that what is for paper alone is drawn only then. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let over: ReturnType<typeof setTimeout> | undefined;
    const before = (): void => {
      clearTimeout(over);
      flushSync(() => setPrinting(true));
    };
    const after = (): void => {
      clearTimeout(over);
      over = setTimeout(() => setPrinting(false), STAYS_MS);
    };
    const media = window.matchMedia('print');
    const follow = ({ matches }: MediaQueryListEvent): void => (matches ? before : after)();
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    media.addEventListener('change', follow);
    return () => {
      clearTimeout(over);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      media.removeEventListener('change', follow);
    };
  }, []);
  return printing;
}
