import type { SessionView } from '@consilium/contracts';
import { SenderIdentity } from './senderIdentity';

const session = (memberId: string, id: string) => ({ member: { id: memberId }, session: { id } }) as SessionView;

function line(id: string | undefined) {
  let reopened = 0;
  return {
    id,
    disconnect: () => ({ connect: () => reopened++ }),
    get reopened() {
      return reopened;
    },
  };
}

describe('SenderIdentity', () => {
  it('confirms a line once while the session stays the same', async () => {
    let asked = 0;
    const identity = new SenderIdentity('me', 's1', () => {
      asked++;
      return Promise.resolve(session('me', 's1'));
    });
    const open = line('a');
    expect(await identity.isOwn(open)).toBe(true);
    expect(await identity.isOwn(open)).toBe(true);
    expect(asked).toBe(1);
    expect(await identity.isOwn(line('b'))).toBe(true);
    expect(asked).toBe(2);
  });

  it('refuses a line when another member is signed in now', async () => {
    const identity = new SenderIdentity('me', 's1', () => Promise.resolve(session('somebody else', 's2')));
    expect(await identity.isOwn(line('a'))).toBe(false);
  });

  it('refuses and reopens a line that may have been opened under a session in between', async () => {
    const identity = new SenderIdentity('me', 's1', () => Promise.resolve(session('me', 's3')));
    const doubtful = line('a');
    expect(await identity.isOwn(doubtful)).toBe(false);
    expect(doubtful.reopened).toBe(1);
    expect(await identity.isOwn(line('b'))).toBe(true);
  });

  it('refuses when nobody is signed in or there is no line', async () => {
    expect(await new SenderIdentity('me', 's1', () => Promise.resolve(null)).isOwn(line('a'))).toBe(false);
    expect(
      await new SenderIdentity('me', 's1', () => Promise.resolve(session('me', 's1'))).isOwn(line(undefined)),
    ).toBe(false);
  });
});
