import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True from before the browser lays a page out for print until it is done, so that what is for paper alone is drawn only then. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const say = (now: boolean) => () => flushSync(() => setPrinting(now));
    const [before, after] = [say(true), say(false)];
    const media = window.matchMedia('print');
    const follow = ({ matches }: MediaQueryListEvent): void => (matches ? before : after)();
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    media.addEventListener('change', follow);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      media.removeEventListener('change', follow);
    };
  }, []);
  return printing;
}
