import type { ProblemException } from '../platform/problems/problem';
import { refuseGuessable, refuseShort } from './password-choice';

const OWNER = { email: 'ann.smithson@clinic.example.org', displayName: 'Dr. Ann Smithson' };

const refusal = (password: string): Promise<string> =>
  refuseGuessable(password, OWNER).then(
    () => 'taken',
    (error: ProblemException) => error.code,
  );

describe('choosing a password', () => {
  it.each(['too short', '🙂'.repeat(11)])('refuses %s by its length', (password) => {
    expect(() => refuseShort(password)).toThrow(expect.objectContaining({ code: 'session.password_weak' }));
  });

  it.each([
    'passwordpassword',
    'Password1234',
    'PASSWORD1234!',
    'P@ssw0rd!2024',
    'p4$$w0rd2026',
    'drowssap1234',
    'Welcome12345',
    'iloveyou1234',
    'letmein-letmein',
    'Summer2026!!',
    'qwertyuiop12',
    '1q2w3e4r5t6y',
    'administrator1',
    '123456789012',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abcabcabcabcabc',
    '🙂'.repeat(12),
    'password'.repeat(12),
  ])('refuses %s, which many use or would', async (password) => {
    expect(await refusal(password)).toBe('session.password_common');
  });

  it.each([
    'ann.smithson@clinic.example.org',
    'ANN.SMITHSON@CLINIC.EXAMPLE.ORG',
    'ann.smithson',
    'Ann.Smithson2026',
    'ann.smithson1!',
    'clinic.example.org',
    'Dr. Ann Smithson',
    'Smithson2026!',
  ])('refuses %s of Ann Smithson', async (password) => {
    expect(await refusal(password)).toBe('session.password_own');
  });

  it.each([
    'correct horse battery',
    'a quiet blue harbor',
    'xK9#mQ2$vL7p',
    'zwölf große Vögel',
    'otter-lamp-quartz-fog',
    'consilium-demo',
  ])('takes %s', async (password) => {
    expect(await refusal(password)).toBe('taken');
  });

  it('looks at a bounded part of a long one', async () => {
    expect(await refusal(`${'a1'.repeat(100)}`)).toBe('session.password_common');
  });
});
