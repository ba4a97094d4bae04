import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { answer, api } from '../../api/client';
import { renewals } from '../../api/newest';
import { send } from '../../api/socket';
import { extendSession, SESSION_KEY } from '../../auth/session';
import { useSocket } from '../../realtime/SocketProvider';

const EVERY_MS = 60_000;
const HUMAN_INPUT = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Reports that a person is at the page: at most once a minute, and once more at the end of a minute in which something
 * happened. Returns a way to report at once (for "Stay signed in").
 */
export function useActivity(): () => Promise<void> {
  const client = useQueryClient();
  const socket = useSocket();
  const last = useRef(0);
  const due = useRef<ReturnType<typeof setTimeout>>(undefined);

  const report = useCallback(async () => {
    clearTimeout(due.current);
    due.current = undefined;
    last.current = Date.now();
    const before = renewals(client, SESSION_KEY);
    try {
      const { idleExpiresAt } = await (socket.connected
        ? send(socket, 'activity', {})
        : answer(api.POST('/session/activity')));
      extendSession(client, before, idleExpiresAt);
    } catch {
      // Not heard: the next input tries again, and the server's deadline stands until then.
      last.current = 0;
    }
  }, [client, socket]);

  useEffect(() => {
    const noticed = (event: Event): void => {
      if (!event.isTrusted || due.current !== undefined) return;
      const wait = last.current + EVERY_MS - Date.now();
      if (wait <= 0) void report();
      else due.current = setTimeout(() => void report(), wait);
    };
    for (const name of HUMAN_INPUT) window.addEventListener(name, noticed, { passive: true, capture: true });
    return () => {
      for (const name of HUMAN_INPUT) window.removeEventListener(name, noticed, { capture: true });
      clearTimeout(due.current);
      due.current = undefined;
    };
  }, [report]);

  return report;
}
