import type { Settings } from '../settings';

export interface OriginRules {
  /** The socket handshake needs an Origin; a request without one comes from no browser and is allowed. */
  requireOrigin?: boolean;
  /** The request's `Sec-Fetch-Site`. */
  site?: string | undefined;
  /** The request's `Host`: the address that the browser itself has for us. */
  host?: string | undefined;
}

/**
 * Whether a request may change something or open a socket, by the page that sent it (contract; SEC-07, SEC-23). Ours is the origin of PUBLIC_URL; while
 * that is loopback or unset, also an Origin whose host and port are those that the request was sent to. Cookies ignore ports: any other local page would
 * come in with the member's session, and a browser says nothing of the kind of page at the handshake.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
  { requireOrigin = false, site, host }: OriginRules = {},
): boolean {
  if (site === 'cross-site') return false;
  if (origin === undefined) return !requireOrigin;
  const url = parseOrigin(origin);
  if (!url) return false;
  const ours = publicUrl === undefined ? undefined : new URL(publicUrl);
  if (url.origin === ours?.origin) return true;
  return (!ours || isLoopback(ours.hostname)) && isHostOf(url, host);
}

function parseOrigin(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.origin === text.toLowerCase() ? url : undefined;
}

/** Whether `Host` names the host and port of this origin; the port that goes without saying may be said. */
function isHostOf(origin: URL, host: string | undefined): boolean {
  const asked = `${origin.protocol}//${host ?? ''}`;
  return /^[^/@?#\\]+$/.test(host ?? '') && URL.canParse(asked) && new URL(asked).origin === origin.origin;
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d{1,3}){3}$/.test(hostname);
