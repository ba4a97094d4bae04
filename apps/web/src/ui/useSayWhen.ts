import { useEffect, useState } from 'react';
import { serverNow } from '../api/serverClock';
import { sayDay, sayTime } from './clock';

const MINUTE = 60_000;

/** Says a platform moment as "Today 9:31" or "Thursday 9:31"; what is today is looked at every minute. */
export function useSayWhen(): (at: string | number) => string {
  const [now, setNow] = useState(() => serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return (at) => `${sayDay(at, now)} ${sayTime(at)}`;
}

/** The same inside a sentence: "today 9:31"; a weekday keeps its capital. */
export const inSentence = (when: string): string =>
  when.replace(/^(Today|Yesterday|Tomorrow)/, (day) => day.toLowerCase());
