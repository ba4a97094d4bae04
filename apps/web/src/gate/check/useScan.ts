import type { TextProfile } from '@consilium/contracts';
import { useCallback, useEffect, useState } from 'react';
import { engine } from '../engine/engine';
import type { Finding } from '../engine/Scanner';
import { shiftSpans } from '../../ui/shiftSpans';

interface Result {
  text: string;
  findings: readonly Finding[];
}

export interface Scan {
  /** Of this text, or of the text before moved along until this one has been scanned. Offsets of the text as it is sent. */
  findings: readonly Finding[];
  /** The findings are of exactly this text. */
  settled: boolean;
  /** The engine did not run on it. */
  failed: boolean;
  /** Scans now and keeps the result. @throws ScanFailed */
  now: () => Promise<readonly Finding[]>;
}

/** A pause this long in typing is enough; the scan itself does not hold up the page. */
const AFTER_MS = 80;
const NOTHING: Result = { text: '', findings: [] };

/** What the engine finds in a text while it is typed. */
export function useScan(text: string, profile: TextProfile, colleagues: readonly string[]): Scan {
  const [result, setResult] = useState<Result>(NOTHING);
  const [failedOn, setFailedOn] = useState<string | null>(null);

  const run = useCallback(
    async (signal?: AbortSignal): Promise<readonly Finding[]> => {
      try {
        const findings = await engine.scan(text, profile, { ...(signal && { signal }), colleagues });
        setResult({ text, findings });
        setFailedOn(null);
        return findings;
      } catch (error) {
        if (!signal?.aborted) setFailedOn(text);
        throw error;
      }
    },
    [text, profile, colleagues],
  );

  useEffect(() => {
    engine.warm();
  }, []);
  useEffect(() => {
    const given = new AbortController();
    const timer = setTimeout(
      () => void run(given.signal).catch(() => undefined),
      engine.known(text, profile, colleagues) ? 0 : AFTER_MS,
    );
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [run, text, profile, colleagues]);

  const settled = result.text === text;
  return {
    findings: settled ? result.findings : shiftSpans(result.findings, result.text, text),
    settled,
    failed: failedOn === text,
    now: run,
  };
}
