import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Fragment, useId, useState } from 'react';
import { Button } from '../../ui';
import { inOrder, type Strip } from './strip';
import classes from './StripSlot.module.css';

export interface StripSlotProps {
  strips: readonly Strip[];
  /** Keeps its place while nothing stands in it, so that nothing moves when something comes. */
  reserved: boolean;
}

/** The one place under a room's head: what matters most stands, the rest is behind "2 more". */
export function StripSlot({ strips, reserved }: StripSlotProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const [first, ...rest] = inOrder(strips);
  if (open && rest.length === 0) setOpen(false);
  if (!first && !reserved) return null;
  return (
    <div className={classes.slot} data-rank={first?.rank} data-focus-home tabIndex={-1}>
      <div className={classes.line}>
        {first && <Fragment key={first.key}>{first.whole}</Fragment>}
        {rest.length > 0 && (
          <div className={classes.side}>
            {!open && rest.map(({ key, aside }) => aside && <Fragment key={key}>{aside}</Fragment>)}
            <Button
              size="small"
              kind="quiet"
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              aria-label={
                open
                  ? 'Less, show the first alone'
                  : `${rest.length} more: ${rest.map(({ label }) => label).join(', ')}`
              }
              iconAfter={open ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Less' : `${rest.length} more`}
            </Button>
          </div>
        )}
      </div>
      {open && (
        <ul id={id} className={classes.rest}>
          {rest.map(({ key, whole }) => (
            <li key={key}>{whole}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
