import type { OutboxPort } from '../realtime/OutboxProvider';
import { consultationKeys } from './keys';
import { LiveMark } from './live/LiveMark';
import { useOpenConsultationsLive, useRunning } from './live/useOpenConsultations';

export { useOpenConsultationsLive as useLive };

/** The consultations of the member that run now. */
export function Mark() {
  return <LiveMark running={useRunning()} />;
}

export const useTabPrefix = (): string => (useRunning().length > 0 ? '(live) ' : '');

/** A recommendation before its phase waits outside the log. */
export const onHeld: OutboxPort['onHeld'] = (client, roomId) =>
  client.invalidateQueries({ queryKey: consultationKeys.held(roomId) });
