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
  const headers: Record<string, string> = {
    ...(cookie !== undefined && { cookie }),
    ...(origin !== undefined && { origin }),
    ...(body && { 'content-type': 'application/json' }),
  };
  const answer = await fetch(`${url}${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
    redirect: 'manual',
  });
  const kept = [...answer.headers].filter(([name]) => !OF_THE_MOMENT.includes(name));
  return { status: answer.status, headers: Object.fromEntries(kept), text: await answer.text() };
}

export const codeOf = ({ text }: Answer): unknown => (JSON.parse(text || '{}') as { code?: unknown }).code;
