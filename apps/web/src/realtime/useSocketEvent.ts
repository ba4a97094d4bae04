import type { ServerToClientEvents } from '@consilium/contracts';
import { useEffect, useEffectEvent } from 'react';
import { useSocket } from './SocketProvider';

/** What the line says; `connect`: it came, or came back, so that what happened meanwhile was not heard. */
type Heard = ServerToClientEvents & { connect: () => void };

/** Hears an event of the line for as long as the component is shown and `enabled`. */
export function useSocketEvent<Name extends keyof Heard>(name: Name, onHeard: Heard[Name], enabled = true): void {
  const socket = useSocket();
  const latest = useEffectEvent((...body: unknown[]) => (onHeard as (...of: unknown[]) => void)(...body));
  useEffect(() => {
    if (!enabled) return undefined;
    const hear = (...body: unknown[]): void => latest(...body);
    socket.on(name, hear as never);
    return () => void socket.off(name, hear as never);
  }, [socket, name, enabled]);
}
