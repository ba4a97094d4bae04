import { useEffect, useState } from 'react';
import { useMember } from '../auth/useMember';
import { TabChannel } from '../device/tabChannel';
import type { UnsentItem } from '../device/unsent';
import { useWake } from '../ui/useWake';
import { Outbox, type OutboxPorts } from './outbox';
import { useSocket } from './SocketProvider';

/** Without the lock manager (an old browser) two tabs may both send; the server still stores each item once. */
const alone =
  (name: string) =>
  async (work: () => Promise<void>): Promise<void> => {
    await (navigator.locks ? navigator.locks.request(name, work) : work());
  };

/**
 * An outbox of the member who is signed in, for as long as they are: it sends what waits when the line comes, when the page wakes and when
 * another tab has added to it.
 * @param name of its lock and of its channel between tabs
 */
export function useRunningOutbox<Item extends UnsentItem>(
  name: string,
  portsOf: () => Pick<OutboxPorts<Item>, 'store' | 'queueOf' | 'deliver'>,
): Outbox<Item> {
  const { id: memberId } = useMember();
  const socket = useSocket();
  // One outbox for as long as the member stays: a later session of theirs is found out by asking, and another member's provider
  // is another one (SessionProvider's key).
  const [{ outbox, tabs }] = useState(() => {
    const own = `${name}.${memberId}`;
    const channel = new TabChannel(own);
    return {
      tabs: channel,
      outbox: new Outbox<Item>(memberId, { ...portsOf(), alone: alone(own), tell: () => channel.tell() }),
    };
  });

  useEffect(() => {
    const flush = (): void => outbox.flush();
    tabs.open(() => void outbox.changedElsewhere());
    socket.on('connect', flush);
    void outbox.start();
    return () => {
      outbox.stop();
      tabs.close();
      socket.off('connect', flush);
    };
  }, [outbox, tabs, socket]);

  useWake(() => {
    // While it waits for its next try, `connect` alone would be left waiting too.
    if (!socket.connected) socket.disconnect().connect();
    outbox.flush();
  });
  return outbox;
}
