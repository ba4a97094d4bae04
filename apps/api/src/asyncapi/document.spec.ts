import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { roomEventSamples } from '@consilium/contracts';
import { socketMessagesOf } from '../../../../test/e2e/outsider/routes';
import { AppModule } from '../app.module';
import { createHttpAdapter } from '../platform/http/fastify-adapter';
import { loadSettings } from '../platform/settings';
import { buildAsyncApi } from './document';

const document = buildAsyncApi();
const operations = Object.entries(document.operations);
const namesOf = (action: 'send' | 'receive') =>
  operations
    .filter(([, one]) => one.action === action)
    .map(([name]) => name)
    .sort();

it('has every message that the gateways take, and no other', async () => {
  const settings = loadSettings({});
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register({ settings, databaseUrl: 'postgres://nowhere/none' }),
    createHttpAdapter(settings),
    { preview: true, logger: false },
  );
  const taken = socketMessagesOf(app);
  expect(taken.length).toBeGreaterThan(3);
  expect(namesOf('receive')).toEqual(taken);
});

it('says which are answered: all but typing', () => {
  const unanswered = operations.filter(([, one]) => one.action === 'receive' && !one.reply).map(([name]) => name);
  expect(unanswered).toEqual(['typing']);
});

it('has a sample of every type of room event', () => {
  const { examples } = document.components.schemas['RoomEvent'] as { examples: { type: string; data: object }[] };
  expect(Object.fromEntries(examples.map(({ type, data }) => [type, data]))).toEqual(roomEventSamples);
});

it('points only to what it holds, and lists nothing that nobody points to', () => {
  const text = JSON.stringify(document);
  const wanted = [...new Set([...text.matchAll(/"#\/([^"]+)"/g)].map(([, path]) => path!))];
  const at = (path: string): unknown =>
    path.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
  expect(wanted.filter((path) => at(path) === undefined)).toEqual([]);
  expect(
    Object.keys(document.components.schemas).filter((name) => !wanted.includes(`components/schemas/${name}`)),
  ).toEqual([]);
});
