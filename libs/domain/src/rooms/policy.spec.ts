import { ROOM_RIGHTS } from '@consilium/contracts';
import { refusalToCorrect, refusalToPost, refusalToRetract, roomAbilities } from './policy';

describe('room policy', () => {
  it.each(ROOM_RIGHTS)('%s in an open room', (right) => {
    expect(refusalToPost({ right, writable: true })).toBe(right === 'read' ? 'room.read_only' : null);
  });

  it.each(ROOM_RIGHTS)('%s in a closed room may not post or correct', (right) => {
    expect(refusalToPost({ right, writable: false })).toBe(right === 'read' ? 'room.read_only' : 'room.closed');
    expect(refusalToCorrect({ right, writable: false }, true)).not.toBeNull();
  });

  it('lets nobody change what another wrote', () => {
    for (const right of ROOM_RIGHTS) {
      expect(refusalToCorrect({ right, writable: true }, false)).toBe('room.event_not_yours');
      expect(refusalToRetract({ right, writable: true }, false)).toBe('room.event_not_yours');
    }
  });

  it('lets an author retract after the room closed', () => {
    expect(refusalToRetract({ right: 'write', writable: false }, true)).toBeNull();
  });

  it('gives abilities that agree with the refusals', () => {
    expect(roomAbilities({ right: 'manage', writable: true })).toEqual([
      'message.post',
      'message.correct',
      'message.retract',
      'event.report',
      'members.manage',
    ]);
    expect(roomAbilities({ right: 'write', writable: false })).toEqual(['message.retract', 'event.report']);
    expect(roomAbilities({ right: 'read', writable: true })).toEqual(['event.report']);
  });
});
