import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from '../platform/access/session-reader';
import type { Settings } from '../platform/settings';

/** No expiry: it goes with the browser, and the server knows the limits. Secure exactly when PUBLIC_URL is https (contract). */
const cookieOptions = ({ publicUrl }: Settings): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: publicUrl?.startsWith('https:') ?? false,
});

export const setSessionCookie = (reply: FastifyReply, token: string, settings: Settings): void =>
  void reply.setCookie(SESSION_COOKIE, token, cookieOptions(settings));

export const clearSessionCookie = (reply: FastifyReply, settings: Settings): void =>
  void reply.clearCookie(SESSION_COOKIE, cookieOptions(settings));
