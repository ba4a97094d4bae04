import type { IncomingHttpHeaders } from 'node:http';
import { isAllowedOrigin } from './origin';

const PUBLIC = { publicUrl: 'https://consilium.example.org' };

describe('which origins may change something', () => {
  it.each([
    ['no Origin: not a browser', {}, true],
    ['ours', { origin: 'https://consilium.example.org' }, true],
    ['ours, said by the browser to be the same', { origin: 'https://consilium.example.org', 'sec-fetch-site': 'same-origin' }, true],
    ['ours over http', { origin: 'http://consilium.example.org' }, false],
    ['ours on another port', { origin: 'https://consilium.example.org:8443' }, false],
    ['a sibling', { origin: 'https://evil.example.org', 'sec-fetch-site': 'same-site' }, false],
    ['a name that begins like ours', { origin: 'https://consilium.example.org.evil.test' }, false],
    ['a foreign one', { origin: 'https://evil.test' }, false],
    ['an opaque one', { origin: 'null' }, false],
    ['two at once', { origin: 'https://consilium.example.org, https://evil.test' }, false],
    ['an address with a path', { origin: 'https://consilium.example.org/' }, false],
    ['an extension', { origin: 'chrome-extension://abc' }, false],
    ['loopback by name', { origin: 'http://localhost:3000' }, true],
    ['loopback by address', { origin: 'http://127.0.0.1:5173' }, true],
    ['loopback, version 6', { origin: 'http://[::1]:3000' }, true],
    ['a name that only begins like loopback', { origin: 'http://localhost.evil.test' }, false],
    ['an address that only begins like loopback', { origin: 'http://127.0.0.1.evil.test' }, false],
    ['another local page, by its browser', { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-site' }, false],
    ['cross-site without an Origin', { 'sec-fetch-site': 'cross-site' }, false],
    ['cross-site that claims loopback', { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' }, false],
    ['a link that was typed', { 'sec-fetch-site': 'none' }, true],
  ])('on HTTP: %s', (_, headers: IncomingHttpHeaders, allowed) => {
    expect(isAllowedOrigin(headers.origin, PUBLIC, { site: headers['sec-fetch-site'] })).toBe(allowed);
  });

  it.each([
    ['none at all', {}, false],
    ['ours', { origin: 'https://consilium.example.org' }, true],
    ['loopback on any port', { origin: 'http://localhost:8080' }, true],
    ['a foreign one', { origin: 'https://evil.test' }, false],
    ['an empty one', { origin: '' }, false],
  ])('at the handshake: %s', (_, headers: IncomingHttpHeaders, allowed) => {
    expect(isAllowedOrigin(headers.origin, PUBLIC, { requireOrigin: true })).toBe(allowed);
  });

  it('without PUBLIC_URL only loopback is ours', () => {
    expect(isAllowedOrigin('http://192.168.1.5:3000', {})).toBe(false);
    expect(isAllowedOrigin('http://127.0.0.1:3000', {})).toBe(true);
  });
});
