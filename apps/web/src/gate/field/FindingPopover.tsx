import { Popover } from '@mantine/core';
import { useEffect, useLayoutEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ShownFinding } from '../check/useCheck';
import classes from './marks.module.css';
import { asksReplaceAll } from './take';
import { capital, replacementsFor, type Replacement } from './words';
import { isolated } from '../../ui/isolated';

export interface FindingPopoverProps {
  finding: ShownFinding;
  frame: RefObject<HTMLElement | null>;
  /** The keyboard asked for it: the first replacement has the focus. Else the text keeps it. */
  focus: boolean;
  /** What takes a certain finding through, or a doubtful one; absent where neither is offered. */
  onKeep?: () => void;
  onTake: (replacement: Replacement) => void;
  onMove: (step: 1 | -1) => void;
  /** Back to the text, with the caret kept. */
  onClose: () => void;
}

const keyWord = (index: number): string => (index === 0 ? 'Enter' : `${index + 1}`);

/** Below the word: what it is, why, and what may stand there instead. Enter, 2 and 3 take one; a sheet at the foot of a phone. */
export function FindingPopover({ finding, frame, focus, onKeep, onTake, onMove, onClose }: FindingPopoverProps) {
  const [first, setFirst] = useState<HTMLButtonElement | null>(null);
  const place = useMarkPlace(frame, finding);
  const options = replacementsFor(finding);
  const certain = finding.level === 'certain';
  useEffect(() => {
    if (focus && place) first?.focus({ preventScroll: true });
  }, [focus, place, first, finding.key]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (asksReplaceAll(event)) return;
    const picked = /^[23]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (picked) onTake(picked);
    else if (event.key === 'Escape') onClose();
    else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      onMove(event.key === 'ArrowDown' ? 1 : -1);
    else {
      // Enter presses the button it is on; nothing of it reaches the text.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  if (!place) return null;
  return (
    // Above the whole page: a pane beside the text would cover a part of it. It turns up or aside where the window ends.
    <Popover
      opened
      position="bottom-start"
      offset={6}
      withinPortal
      trapFocus={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeOnEscape={false}
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.anchor} style={place} />
      </Popover.Target>
      <Popover.Dropdown
        className={classes.popover}
        role="dialog"
        aria-label={`${capital(finding.words)}: ${isolated(finding.quote)}`}
        onKeyDown={onKeyDown}
      >
        <div className={classes.head}>
          <span className={classes.what}>{capital(finding.words)}</span>
          <span className={classes.letter}>{`Identifier ${finding.letter}, ${finding.level}`}</span>
        </div>
        <p className={classes.why}>{finding.reason}</p>
        <div className={classes.options}>
          {options.map((option, index) => (
            <button
              key={option.label}
              ref={index === 0 ? setFirst : undefined}
              type="button"
              className={classes.option}
              onClick={() => onTake(option)}
            >
              {option.label}
              {option.hint && <small>{option.hint}</small>}
              <kbd aria-hidden>{keyWord(index)}</kbd>
            </button>
          ))}
        </div>
        {onKeep && (
          <div className={classes.options}>
            <button type="button" className={classes.option} data-quiet onClick={onKeep}>
              Not an identifier
              <small>{certain ? 'needs a reason and a second member' : 'needs a reason'}</small>
            </button>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

type Place = Record<'left' | 'top' | 'width' | 'height', number>;

/** Where the finding's mark stands in the frame. */
function useMarkPlace(frame: RefObject<HTMLElement | null>, { key }: ShownFinding): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const mark = frame.current?.querySelector('mark[data-open]');
    const outer = frame.current?.getBoundingClientRect();
    const box = mark?.getClientRects()[0];
    if (!box || !outer) return;
    // Where the word stands is known only once it has been laid out.
    // eslint-disable-next-line react-hooks/set-state-in-effect -- measured, so it cannot be worked out while drawing
    setPlace({ left: box.left - outer.left, top: box.top - outer.top, width: box.width, height: box.height });
  }, [frame, key]);
  return place;
}
