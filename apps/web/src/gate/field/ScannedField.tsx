import { useRef, type KeyboardEvent, type ReactNode, type RefCallback, type SyntheticEvent } from 'react';
import { isComposing, useShortcut } from '../../ui/keyboard';
import type { ShownFinding, TextControl } from '../check/useCheck';
import { reasonId } from './FindingList';
import { FindingNotes, type FindingNotesProps } from './FindingNotes';
import { FindingPopover } from './FindingPopover';
import { MarkLayer } from './MarkLayer';
import classes from './marks.module.css';
import { asksReplaceAll, take, takeAllCertain } from './take';

export interface ScannedFieldProps extends FindingNotesProps {
  /** Draws the control, which takes this as its `ref`. */
  children: (ref: RefCallback<TextControl>) => ReactNode;
  /** The notes stand elsewhere: `FindingNotes` draws them there. */
  bare?: boolean;
}

/** A text field with its findings: marked in place, explained at the word and listed below. Draws whatever control it is given. */
export function ScannedField({ check, name, children, onAsk, notice, bare = false }: ScannedFieldProps) {
  const frame = useRef<HTMLDivElement>(null);
  const typed = useRef(check.text);
  /** Closed by hand: it opens again only once the caret has left its words. */
  const dismissed = useRef<number | null>(null);
  const { control, attach, text, findings, open, setOpen } = check;
  const opened = open && findings.find(({ from }) => from === open.from);
  useShortcut('alt+ArrowDown', 'Next identifier, and its replacements', undefined, {
    group: 'Text',
    enabled: findings.length > 0,
  });
  useShortcut('alt+r', 'Replace all certain identifiers', undefined, { group: 'Text', enabled: findings.length > 0 });

  const move = (step: 1 | -1): void => {
    const here = opened ? opened.from : (control?.selectionStart ?? 0) - (step === 1 ? 1 : 0);
    const next =
      step === 1
        ? (findings.find(({ from }) => from > here) ?? findings[0])
        : (findings.findLast(({ from }) => from < here) ?? findings.at(-1));
    if (!next) return;
    control?.setSelectionRange(next.from, next.to);
    setOpen({ from: next.from, focus: true });
  };
  const onSelect = ({ target }: SyntheticEvent): void => {
    if (!control || target !== control) return;
    const { selectionStart, selectionEnd, value } = control;
    // The caret moved by itself into a finding; where it moved because of what is typed, the text is left alone.
    const moved = typed.current === value;
    typed.current = value;
    const caret = selectionStart ?? 0;
    const at = findings.find(
      ({ from, to, answered }) => !answered && caret >= from && caret <= to && (selectionEnd ?? caret) <= to,
    );
    if (at?.from !== dismissed.current) dismissed.current = null;
    if (!at) setOpen(null);
    else if (moved && dismissed.current === null && open?.from !== at.from && document.activeElement === control)
      setOpen({ from: at.from, focus: false });
  };
  const close = (): void => {
    dismissed.current = open?.from ?? null;
    setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (findings.length === 0 || isComposing(event)) return;
    if (asksReplaceAll(event)) takeAllCertain(check);
    else if (event.target !== control) return;
    else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape' && opened) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const keep = (finding: ShownFinding): (() => void) | undefined => {
    // The text has the focus again before it is asked, as the popover goes.
    if (finding.level === 'certain') return onAsk && (() => (setOpen(null), control?.focus(), onAsk()));
    return () => {
      setOpen(null);
      document.getElementById(reasonId(check, finding))?.focus();
    };
  };

  return (
    <div data-found={findings.length > 0 || undefined} data-focus-home onKeyDown={onKeyDown} onSelect={onSelect}>
      <div
        ref={frame}
        className={classes.frame}
        data-marked={findings.length > 0 || undefined}
        data-certain={check.standing.some(({ level }) => level === 'certain') || undefined}
      >
        <MarkLayer control={control} text={text} findings={findings} openFrom={opened?.from} />
        {children(attach)}
        {opened && (
          <FindingPopover
            finding={opened}
            frame={frame}
            focus={open.focus}
            onKeep={keep(opened)}
            onTake={(replacement) => take(check, opened, replacement)}
            onMove={move}
            onClose={() => {
              close();
              control?.focus();
            }}
          />
        )}
      </div>
      {!bare && <FindingNotes check={check} name={name} onAsk={onAsk} notice={notice} />}
    </div>
  );
}
