import { checkAcknowledgement, checkAnswer, checkMessage } from './contract-check';

const roomId = '01a20000-0000-7000-8000-000000000001';
const read = { roomId, seq: 3, unread: 0 };

describe('the check of what a test is answered', () => {
  const check = (body: unknown, status = 200) =>
    checkAnswer('POST', `/api/v1/rooms/${roomId}/read?x=1`, { status, body });

  it('lets pass what the document promises, and every refusal', () => {
    expect(() => check(read)).not.toThrow();
    expect(() => check({ code: 'room.closed' }, 409)).not.toThrow();
  });

  it('refuses a field that is missing, of another type or not named, and a status that is not', () => {
    expect(() => check({ roomId, seq: 3 })).toThrow("required property 'unread'");
    expect(() => check({ ...read, seq: 0.5 })).toThrow('must be integer');
    expect(() => check({ ...read, name: 'no' })).toThrow('must NOT have additional properties');
    expect(() => check(read, 201)).toThrow('the document does not know');
  });

  it('holds a page to the type of its items', () => {
    const list = (items: unknown[]) =>
      checkAnswer('GET', '/api/v1/practices', { status: 200, body: { items, nextCursor: null } });
    expect(() => list([{ id: roomId, name: 'Testerton' }])).not.toThrow();
    expect(() => list([{ id: roomId }])).toThrow("required property 'name'");
  });

  it('holds sockets to the contract', () => {
    expect(() => checkMessage('room.read', read)).not.toThrow();
    expect(() => checkMessage('room.read', { roomId })).toThrow('not as promised');
    expect(() => checkMessage('room.unheard', {})).toThrow('no schema');
    expect(() => checkAcknowledgement('activity', { ok: true })).toThrow('idleExpiresAt');
  });
});
