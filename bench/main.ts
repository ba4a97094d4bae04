import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { alerts } from './alerts';
import { deid } from './deid';
import { history } from './history';
import { hostile } from './hostile';
import { nodes } from './nodes';
import { post } from './post';
import { read } from './read';
import { room } from './room';
import { seed } from './seed';
import { start } from './start';
import { storm } from './storm';
import { printReport, type Report } from './support/report';
import { Resources } from './support/resources';

const BENCHMARKS: Readonly<Record<string, (resources: Resources) => Promise<Report>>> = {
  post,
  room,
  history,
  read,
  storm,
  start,
  nodes,
  deid,
  alerts,
  hostile,
};
const USAGE = `Use: npm run bench -- ${Object.keys(BENCHMARKS).join(' | ')} [--json], or npm run bench -- seed --members N --rooms M`;

function wholeNumber(text: string | undefined): number {
  if (!/^[1-9]\d{0,4}$/.test(text ?? '')) throw new Error(USAGE);
  return Number(text);
}

async function measure(name: string, json: boolean): Promise<void> {
  const benchmark = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (!benchmark) throw new Error(USAGE);
  const resources = new Resources();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void resources.closeAll().then(() => process.exit(130)));
  try {
    printReport(name, await benchmark(resources), json);
  } finally {
    await resources.closeAll();
  }
}

async function main(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, members: { type: 'string' }, rooms: { type: 'string' } },
  });
  const [name = ''] = positionals;
  if (name === 'seed')
    console.log(JSON.stringify(await seed({ members: wholeNumber(values.members), rooms: wholeNumber(values.rooms) })));
  else await measure(name, values.json);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
