import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/** What the worker is given, and what it answers. It runs on its own, so it imports nothing of ours. */
interface Task {
  bytes: Uint8Array;
  pages: number;
  /** Of all pages together, in UTF-16 code units. */
  characters: number;
  /** How much memory for buffers it may take in all its life, in bytes. */
  memory: number;
}

interface Item {
  text: string;
  endsLine: boolean;
  /** Where it stands, in points. */
  at: { x: number; y: number; width: number; height: number };
}

type Reply = { pages: Item[][] } | { refused: 'encrypted' | 'unreadable' | 'too_long' };

const { bytes, pages: pagesMost, characters, memory } = workerData as Task;

/** Buffers lie outside the heap that the worker's limits see: what unpacks into too many of them ends the worker. */
function measureBuffers(budget: number): void {
  let left = budget;
  const kinds = [
    'Uint8Array',
    'Uint8ClampedArray',
    'Uint16Array',
    'Uint32Array',
    'Int8Array',
    'Int16Array',
    'Int32Array',
    'Float32Array',
    'Float64Array',
    'ArrayBuffer',
  ] as const;
  for (const kind of kinds) {
    const whole = globalThis[kind] as { BYTES_PER_ELEMENT?: number };
    const measured = new Proxy(whole as unknown as new (...parts: unknown[]) => object, {
      construct(target, parts: unknown[], newTarget) {
        const first: unknown = parts[0];
        if (typeof first === 'number') left -= first * (whole.BYTES_PER_ELEMENT ?? 1);
        if (left < 0) process.exit(1);
        return Reflect.construct(target, parts, newTarget) as object;
      },
    });
    Object.defineProperty(globalThis, kind, { value: measured, configurable: true, writable: true });
  }
  // It would unpack outside of what is measured.
  Object.defineProperty(globalThis, 'DecompressionStream', { value: undefined, configurable: true });
}

async function textOf(): Promise<Reply> {
  const document = await getDocumentProxy(bytes, {
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  if (document.numPages > pagesMost) return { refused: 'too_long' };
  const pages: Item[][] = [];
  let left = characters;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const written = items.flatMap((item) =>
      'str' in item
        ? [
            {
              text: item.str,
              endsLine: item.hasEOL,
              at: {
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
                height: item.height,
              },
            },
          ]
        : [],
    );
    for (const { text } of written) left -= text.length;
    if (left < 0) return { refused: 'too_long' };
    pages.push(written);
    page.cleanup();
  }
  return { pages };
}

measureBuffers(memory);
textOf().then(
  (reply) => parentPort?.postMessage(reply),
  (error: unknown) =>
    parentPort?.postMessage({
      refused: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'unreadable',
    } satisfies Reply),
);
