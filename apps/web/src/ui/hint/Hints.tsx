import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import classes from './hint.module.css';
import { listenForHints, type Hint } from './hintListener';
import { placeHint } from './placeHint';

/**
 * Draws the hint of every element of the page that has `data-hint`: one element and one set of listeners for all of them, as a tooltip in
 * each of a room's hundreds of buttons slows typing. A hint is for the eye: the element says the same, or more, by its accessible name.
 */
export function Hints() {
  const [hint, setHint] = useState<Hint | null>(null);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => listenForHints(setHint), []);
  useLayoutEffect(() => {
    if (!hint || !shown.current) return;
    const place = placeHint(
      hint.anchor.getBoundingClientRect(),
      shown.current.getBoundingClientRect(),
      document.documentElement.clientWidth,
    );
    Object.assign(shown.current.style, { left: `${place.left}px`, top: `${place.top}px` });
  }, [hint]);
  if (!hint) return null;
  return (
    <div ref={shown} className={classes.hint} data-hint-shown data-screen-only aria-hidden>
      {hint.words}
    </div>
  );
}
