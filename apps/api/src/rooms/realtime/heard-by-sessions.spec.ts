import * as fc from 'fast-check';
import { HeardBySessions } from './heard-by-sessions';

const session = { memberId: 'a member', sessionId: 'a session' };

describe('what sessions were sent', () => {
  it('is exactly the union of what was noted, in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 8 })), { maxLength: 20 }),
        (notes) => {
          const heard = new HeardBySessions();
          for (const [from, more] of notes) heard.note('a room', session, from, from + more);
          for (let seq = 0; seq <= 50; seq++) {
            expect(heard.sessionsSent('a room', seq)).toEqual(
              notes.some(([from, more]) => from <= seq && seq <= from + more) ? [session] : [],
            );
          }
        },
      ),
    );
  });

  it('is kept apart by room and session, and an empty stretch is nothing', () => {
    const heard = new HeardBySessions();
    const other = { ...session, sessionId: 'another' };
    heard.note('a room', session, 3, 3);
    heard.note('a room', other, 3, 4);
    heard.note('a room', session, 5, 4);
    expect(heard.sessionsSent('a room', 3)).toEqual([session, other]);
    expect(heard.sessionsSent('a room', 4)).toEqual([other]);
    expect(heard.sessionsSent('a room', 5)).toEqual([]);
    expect(heard.sessionsSent('another room', 3)).toEqual([]);
  });

  it('forgets who heard something longest ago, so that memory stays bounded', () => {
    const heard = new HeardBySessions();
    for (let n = 0; n < 20_001; n++) heard.note('a room', { ...session, sessionId: `${n}` }, 1, 1);
    const remembered = heard.sessionsSent('a room', 1);
    expect(remembered).toHaveLength(20_000);
    expect(remembered[0]).toMatchObject({ sessionId: '1' });
  });
});
