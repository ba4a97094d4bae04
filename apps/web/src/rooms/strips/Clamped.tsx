import { useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './StripSlot.module.css';

/** Words on two lines at most, with a way to the rest where there is more. */
export function Clamped({ children }: { children: ReactNode }) {
  const words = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const element = words.current;
    if (!element || open) return undefined;
    const look = (): void => setCut(element.scrollHeight > element.clientHeight + 1);
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [open, children]);
  return (
    <div className={classes.words}>
      <div ref={words} className={classes.text} data-open={open || undefined}>
        {children}
      </div>
      {(cut || open) && (
        <button type="button" className={classes.link} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'less' : 'more'}
        </button>
      )}
    </div>
  );
}
