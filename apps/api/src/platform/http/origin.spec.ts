import { isAllowedOrigin } from './origin';

const PUBLIC = { publicUrl: 'https://consilium.example.org' };
const LOCAL_HOST = 'localhost:3000';

interface Sent {
  origin?: string;
  host?: string;
  site?: string;
}

describe('which origins may change something', () => {
  it.each<[string, Sent, boolean]>([
    ['no Origin: not a browser', {}, true],
    ['ours', { origin: 'https://consilium.example.org' }, true],
    [
      'ours, said by the browser to be the same',
      { origin: 'https://consilium.example.org', site: 'same-origin' },
      true,
    ],
    ['ours over http', { origin: 'http://consilium.example.org' }, false],
    ['ours on another port', { origin: 'https://consilium.example.org:8443' }, false],
    ['a sibling', { origin: 'https://evil.example.org', site: 'same-site' }, false],
    ['a name that begins like ours', { origin: 'https://consilium.example.org.evil.test' }, false],
    ['a foreign one', { origin: 'https://evil.test' }, false],
    ['an opaque one', { origin: 'null' }, false],
    ['two at once', { origin: 'https://consilium.example.org, https://evil.test' }, false],
    ['an address with a path', { origin: 'https://consilium.example.org/' }, false],
    ['an extension', { origin: 'chrome-extension://abc' }, false],
    ['loopback, where PUBLIC_URL is not', { origin: 'http://localhost:3000', host: LOCAL_HOST }, false],
    [
      'the Host itself, where PUBLIC_URL is not loopback',
      { origin: 'https://other.example.org', host: 'other.example.org' },
      false,
    ],
    ['cross-site without an Origin', { site: 'cross-site' }, false],
    ['cross-site that claims to be ours', { origin: 'https://consilium.example.org', site: 'cross-site' }, false],
    ['a link that was typed', { site: 'none' }, true],
  ])('with PUBLIC_URL: %s', (_, { origin, ...rules }, allowed) => {
    expect(isAllowedOrigin(origin, PUBLIC, rules)).toBe(allowed);
  });

  it.each<[string, string | undefined, Sent, boolean]>([
    ['the page of this server', undefined, { origin: 'http://localhost:3000', host: LOCAL_HOST }, true],
    ['the same by address', undefined, { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, true],
    ['the same by address, version 6', undefined, { origin: 'http://[::1]:3000', host: '[::1]:3000' }, true],
    ['another local page', undefined, { origin: 'http://localhost:8080', host: LOCAL_HOST }, false],
    [
      'another local page, by its browser',
      undefined,
      { origin: 'http://localhost:8080', host: LOCAL_HOST, site: 'same-site' },
      false,
    ],
    ['another name of the same machine', undefined, { origin: 'http://127.0.0.1:3000', host: LOCAL_HOST }, false],
    ['a port left out that the Host has', undefined, { origin: 'http://localhost', host: 'localhost:80' }, true],
    [
      'an address in the network that the browser itself uses',
      undefined,
      { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' },
      true,
    ],
    [
      'an address in the network that it does not use',
      undefined,
      { origin: 'http://192.168.1.5:3000', host: LOCAL_HOST },
      false,
    ],
    ['without a Host', undefined, { origin: 'http://localhost:3000' }, false],
    ['with a Host that is none', undefined, { origin: 'http://localhost:3000', host: 'localhost:3000/@' }, false],
    ['PUBLIC_URL on loopback', 'http://127.0.0.1:3000', { origin: 'http://127.0.0.1:3000', host: LOCAL_HOST }, true],
    [
      'the Host, PUBLIC_URL on loopback',
      'http://127.0.0.1:3000',
      { origin: 'http://localhost:3000', host: LOCAL_HOST },
      true,
    ],
    [
      'another port, PUBLIC_URL on loopback',
      'http://127.0.0.1:3000',
      { origin: 'http://127.0.0.1:5173', host: '127.0.0.1:3000' },
      false,
    ],
  ])('on loopback: %s', (_, publicUrl, { origin, ...rules }, allowed) => {
    expect(isAllowedOrigin(origin, publicUrl === undefined ? {} : { publicUrl }, rules)).toBe(allowed);
  });

  it.each<[string, Sent, boolean]>([
    ['none at all', {}, false],
    ['ours', { origin: 'https://consilium.example.org' }, true],
    ['loopback', { origin: 'http://localhost:8080', host: 'localhost:8080' }, false],
    ['a foreign one', { origin: 'https://evil.test' }, false],
    ['an empty one', { origin: '' }, false],
  ])('at the handshake: %s', (_, { origin, ...rules }, allowed) => {
    expect(isAllowedOrigin(origin, PUBLIC, { requireOrigin: true, ...rules })).toBe(allowed);
  });
});
