import type { ProblemRow } from '../common/problems';

export const AUTH_PROBLEMS = {
  'session.required': { status: 401, title: 'Sign in first' },
  'session.credentials_refused': { status: 401, title: 'E-mail or password is not right' },
  'session.throttled': { status: 429, title: 'Too many failed attempts' },
  'session.reauth_failed': { status: 403, title: 'The password is not right' },
  'session.password_weak': { status: 422, title: 'Choose a longer password' },
  'session.password_common': {
    status: 422,
    title: 'This password is easy to guess: choose one that nobody else has, such as a few unrelated words',
  },
  'session.password_own': {
    status: 422,
    title: 'This is too close to your own name or e-mail address: choose a password that says nothing about you',
  },
} as const satisfies Record<string, ProblemRow>;
