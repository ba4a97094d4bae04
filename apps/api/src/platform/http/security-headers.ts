import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Settings } from '../settings';

type Directives = Record<string, string[]>;

const TWO_YEARS_SECONDS = 63_072_000;

/** Nothing is allowed but what the web app needs from its own origin. A page's nonce lets the component library put its style elements in. */
export function contentSecurityPolicy(
  { publicUrl }: Pick<Settings, 'publicUrl'>,
  styleNonce?: string,
): { useDefaults: false; directives: Directives } {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // The de-identification engine runs beside the page.
      workerSrc: ["'self'"],
      styleSrc: ["'self'", ...(styleNonce ? [`'nonce-${styleNonce}'`] : [])],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      // Browsers that do not take 'self' for a websocket of the same host need it named.
      connectSrc: ["'self'", ...(publicUrl ? [publicUrl.replace(/^http/, 'ws')] : [])],
      manifestSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      ...(secure && { upgradeInsecureRequests: [] }),
    },
  };
}

/** Headers of every answer. HSTS is sent exactly when browsers reach us by https. */
export const helmetOptions = (settings: Pick<Settings, 'publicUrl'>): FastifyHelmetOptions => ({
  contentSecurityPolicy: contentSecurityPolicy(settings),
  strictTransportSecurity: settings.publicUrl?.startsWith('https:')
    ? { maxAge: TWO_YEARS_SECONDS, includeSubDomains: false }
    : false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
});

/** What no page of ours uses, and no page that got in could use either. */
export const PERMISSIONS_POLICY = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';
