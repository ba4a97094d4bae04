import { OfflineError } from '../api/problems';
import { createDelivery, type DeliveryPorts } from './delivery';
import type { UnsentMessage } from '../device/outboxStore';

const unsent: UnsentMessage = {
  memberId: 'm',
  clientId: 'c',
  roomId: 'r',
  text: 'A word.',
  kind: 'message',
  createdAt: 1,
  state: 'waiting',
};

/** Says by which way each message went; `line` may be cut by it. */
function createWays(change: Partial<DeliveryPorts> = {}) {
  const went: string[] = [];
  let line = 1;
  const ports: DeliveryPorts = {
    assertMayLeave: async () => undefined,
    lineId: () => String(line),
    isOwnLine: async () => true,
    isOwnSession: async () => true,
    onHeld: async () => undefined,
    byLine: async () => (went.push('line'), {}),
    byRequest: async () => (went.push('request'), {}),
    ...change,
  };
  return { went, deliver: createDelivery(ports), cutLine: () => void line++ };
}

describe('how a message goes', () => {
  it('is the line, and a request where it does not fit a frame', async () => {
    const { went, deliver } = createWays();
    await deliver(unsent);
    await deliver({
      ...unsent,
      overrides: Array.from({ length: 30 }, (_, start) => ({ start, end: start + 1, reason: 'ગુજરાતી '.repeat(40) })),
    });
    expect(went).toEqual(['line', 'request']);
  });

  it('is a request once the line went down under it, so that those behind it are not kept', async () => {
    const tried: string[] = [];
    const ways = createWays({
      byLine: async (_, { text }) => {
        tried.push(text);
        ways.cutLine();
        throw new OfflineError();
      },
    });
    await expect(ways.deliver(unsent)).rejects.toThrow(OfflineError);
    await ways.deliver(unsent);
    expect([tried, ways.went]).toEqual([['A word.'], ['request']]);
  });

  it('is none while another member is signed in', async () => {
    const { went, deliver } = createWays({ isOwnLine: async () => false, isOwnSession: async () => false });
    await expect(deliver(unsent)).rejects.toThrow(OfflineError);
    await expect(deliver({ ...unsent, text: 'x'.repeat(20_000) })).rejects.toThrow(OfflineError);
    expect(went).toEqual([]);
  });
});
