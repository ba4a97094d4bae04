import request from 'supertest';

/** One request as it goes over the line. */
export interface Sent {
  method: string;
  /** Below the server's address, prefix included. */
  path: string;
  body?: object | undefined;
  cookie?: string | undefined;
  origin?: string | undefined;
}

/** An answer as it came, so that two can be compared byte for byte. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Headers that differ between any two answers. */
const OF_THE_MOMENT = ['date', 'x-request-id', 'keep-alive', 'connection'];

export async function send(url: string, { method, path, body, cookie, origin }: Sent): Promise<Answer> {
  const sent = request(url)
    [method.toLowerCase() as 'get'](path)
    .set({
      'accept-encoding': 'identity',
      ...(cookie !== undefined && { cookie }),
      ...(origin !== undefined && { origin }),
    });
  if (body) void sent.type('json').send(JSON.stringify(body));
  // As bytes, whatever the server says that they are.
  const { status, headers, body: bytes } = await sent.responseType('blob');
  const kept = Object.entries(headers as Record<string, string>).filter(([name]) => !OF_THE_MOMENT.includes(name));
  return { status, headers: Object.fromEntries(kept), text: Buffer.isBuffer(bytes) ? bytes.toString() : '' };
}

export const codeOf = ({ text }: Answer): unknown => (JSON.parse(text || '{}') as { code?: unknown }).code;
