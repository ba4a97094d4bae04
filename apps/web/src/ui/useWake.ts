import { useEffect, useEffectEvent } from 'react';

/** Calls back when the page may have slept or changed network: shown again, or the device says that it is online. */
export function useWake(onWake: () => void): void {
  const wake = useEffectEvent(onWake);
  useEffect(() => {
    const shown = (): void => {
      if (document.visibilityState === 'visible') wake();
    };
    const online = (): void => wake();
    // From the browser's back-forward cache, where every line is cut; not at the first load.
    const restored = (event: PageTransitionEvent): void => {
      if (event.persisted) wake();
    };
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('online', online);
    window.addEventListener('pageshow', restored);
    return () => {
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('online', online);
      window.removeEventListener('pageshow', restored);
    };
  }, []);
}
