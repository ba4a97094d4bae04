import type { Settings } from '../settings';

export interface OriginRules {
  /** The socket handshake needs an Origin; a request without one comes from no browser and is allowed. */
  requireOrigin?: boolean;
  /** The request's `Sec-Fetch-Site`. */
  site?: string | undefined;
}

/**
 * Whether a request may change something, by the page that sent it (contract; SEC-07, SEC-23). Ours are the origin of PUBLIC_URL and
 * loopback on any port. Loopback alone would let any local page in whose port differs, since cookies ignore ports: a browser that
 * says "same-site" about such a page is refused on HTTP. The handshake gives no `site` and goes by the Origin alone, as the contract has it.
 */
export function isAllowedOrigin(origin: string | undefined, { publicUrl }: Pick<Settings, 'publicUrl'>, { requireOrigin = false, site }: OriginRules = {}): boolean {
  if (site === 'cross-site') return false;
  if (origin === undefined) return !requireOrigin;
  const url = parseOrigin(origin);
  if (!url) return false;
  if (publicUrl !== undefined && url.origin === new URL(publicUrl).origin) return true;
  return isLoopback(url.hostname) && site !== 'same-site';
}

function parseOrigin(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.origin === text.toLowerCase() ? url : undefined;
}

const isLoopback = (hostname: string): boolean => hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
