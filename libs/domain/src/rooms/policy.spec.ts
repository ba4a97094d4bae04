import { CASE_ROLES } from '@consilium/contracts';
import { refusalToCorrect, refusalToPost, refusalToRetract, roomAbilities } from './policy';

describe('room policy', () => {
  it.each(CASE_ROLES)('%s in an open room', (role) => {
    expect(refusalToPost({ role, writable: true })).toBe(role === 'observer' ? 'room.read_only' : null);
  });

  it.each(CASE_ROLES)('%s in a closed room may not post or correct', (role) => {
    expect(refusalToPost({ role, writable: false })).toBe(role === 'observer' ? 'room.read_only' : 'room.closed');
    expect(refusalToCorrect({ role, writable: false }, true)).not.toBeNull();
  });

  it('lets nobody change what another wrote', () => {
    for (const role of CASE_ROLES) {
      expect(refusalToCorrect({ role, writable: true }, false)).toBe('room.event_not_yours');
      expect(refusalToRetract({ role, writable: true }, false)).toBe('room.event_not_yours');
    }
  });

  it('lets an author retract after the room closed', () => {
    expect(refusalToRetract({ role: 'consultant', writable: false }, true)).toBeNull();
  });

  it('gives abilities that agree with the refusals', () => {
    expect(roomAbilities({ role: 'owner', writable: true })).toEqual(['message.post', 'message.correct', 'message.retract', 'event.report', 'members.manage']);
    expect(roomAbilities({ role: 'consultant', writable: false })).toEqual(['message.retract', 'event.report']);
    expect(roomAbilities({ role: 'observer', writable: true })).toEqual(['event.report']);
  });
});
