import type { TextSpan } from '@consilium/contracts';
import { segmentsOf } from '@consilium/domain';
import { useEffect, useState, type ReactNode } from 'react';
import { engine } from '../gate/engine/engine';
import marks from '../gate/field/marks.module.css';

interface Marked {
  text: ReactNode[];
  findings: { start: number; quote: string; words: string; level: TextSpan['level'] }[];
}

/** A text that somebody else wrote, with what was found in it. Mentions are people of the room and are shown as such. */
export function useMarked(text: string, spans: readonly TextSpan[]): Marked {
  // The words of the categories come with the engine.
  const [, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    void engine.scan(text, 'clinical').then(
      () => current && setReady(true),
      () => undefined,
    );
    return () => void (current = false);
  }, [text]);
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const { start, end: to, level } of spans) {
    if (start < end) continue;
    pieces.push(
      withoutTokens(text.slice(end, start)),
      <mark key={start} className={marks.shown} data-level={level}>
        {text.slice(start, to)}
      </mark>,
    );
    end = to;
  }
  return {
    text: [...pieces, withoutTokens(text.slice(end))],
    findings: spans.map(({ start, end: to, category, level }) => ({
      start,
      quote: text.slice(start, to),
      words: engine.describe(category).words,
      level,
    })),
  };
}

const withoutTokens = (text: string): string =>
  segmentsOf(text)
    .map((segment) => (segment.type === 'text' ? segment.text : '@a member of the room'))
    .join('');
