import { once } from 'node:events';
import { isDocument, spansOf } from './find-spans';
import { BadLine, documentsOf } from './lines';

/** `npm run --silent deid < in.jsonl > out.jsonl`: `{"id","text"}` a line in, `{"id","spans":[{"start","end","label"}]}` a line out. */
async function main(): Promise<void> {
  for await (const { id, text } of documentsOf(process.stdin, isDocument)) {
    const written = process.stdout.write(`${JSON.stringify({ id, spans: spansOf(text) })}\n`);
    if (!written) await once(process.stdout, 'drain');
  }
}

main().catch((error: unknown) => {
  if (error instanceof BadLine) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
