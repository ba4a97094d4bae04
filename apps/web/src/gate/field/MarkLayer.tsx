import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ShownFinding, TextControl } from '../check/useCheck';
import classes from './marks.module.css';

/** What of a control's style decides where its letters stand. */
const METRICS = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontVariantNumeric',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'textAlign',
  'textIndent',
  'tabSize',
  'wordSpacing',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'borderTopLeftRadius',
  'borderTopRightRadius',
  'borderBottomLeftRadius',
  'borderBottomRightRadius',
] as const;

function fit(layer: HTMLElement, control: TextControl): void {
  const frame = layer.parentElement?.getBoundingClientRect();
  const box = control.getBoundingClientRect();
  const style = getComputedStyle(control);
  for (const name of METRICS) layer.style[name] = style[name];
  const oneLine = control instanceof HTMLInputElement;
  layer.style.left = `${box.left - (frame?.left ?? 0)}px`;
  layer.style.top = `${box.top - (frame?.top ?? 0)}px`;
  // Without a scroll bar, which takes its room from the letters.
  layer.style.width = `${control.clientWidth + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth)}px`;
  layer.style.height = `${box.height}px`;
  layer.style.whiteSpace = oneLine ? 'pre' : 'pre-wrap';
  if (oneLine)
    layer.style.lineHeight = `${control.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)}px`;
  layer.scrollTop = control.scrollTop;
  layer.scrollLeft = control.scrollLeft;
}

export interface MarkLayerProps {
  control: TextControl | null;
  text: string;
  findings: readonly ShownFinding[];
  /** Begins to be what the popover is about. */
  openFrom: number | undefined;
}

/** The same words behind the text, unseen but for the marks under the findings. Certain and doubtful differ in colour and in the line. */
export function MarkLayer({ control, text, findings, openFrom }: MarkLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const shown = findings.length > 0;

  useLayoutEffect(() => {
    if (layer.current && control && shown) fit(layer.current, control);
  }, [control, text, findings, shown]);
  useEffect(() => {
    const marks = layer.current;
    if (!shown || !marks || !control) return undefined;
    const refit = (): void => fit(marks, control);
    const sizes = new ResizeObserver(refit);
    sizes.observe(control);
    control.addEventListener('scroll', refit);
    return () => {
      sizes.disconnect();
      control.removeEventListener('scroll', refit);
    };
  }, [control, shown]);

  if (!shown) return null;
  return (
    <div ref={layer} className={classes.layer} aria-hidden>
      {piecesOf(text, findings).map(({ at, words, finding }) =>
        finding ? (
          <mark
            key={at}
            className={classes.mark}
            data-level={finding.level}
            data-answered={finding.answered || undefined}
            data-open={finding.from === openFrom || undefined}
          >
            {words}
          </mark>
        ) : (
          words
        ),
      )}
      {/* A last line that is still empty has its height too. */}
      {'\u200b'}
    </div>
  );
}

function piecesOf(
  text: string,
  findings: readonly ShownFinding[],
): { at: number; words: string; finding?: ShownFinding }[] {
  const pieces: { at: number; words: string; finding?: ShownFinding }[] = [];
  let end = 0;
  for (const finding of findings) {
    if (finding.from < end) continue;
    pieces.push(
      { at: end, words: text.slice(end, finding.from) },
      { at: finding.from, words: text.slice(finding.from, finding.to), finding },
    );
    end = finding.to;
  }
  return [...pieces, { at: end, words: text.slice(end) }].filter(({ words }) => words !== '');
}
