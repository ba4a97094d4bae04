import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** One GET on a kept connection; answers the parsed body. */
export function getJson<Body>(url: string, cookie: string): Promise<Body> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { cookie } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200) resolve(JSON.parse(text) as Body);
        else reject(new Error(`${answer.statusCode} from ${new URL(url).pathname}`));
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
