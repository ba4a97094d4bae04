import { NestFactory } from '@nestjs/core';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsString, IsUUID } from 'class-validator';
import { AppModule } from '../../../apps/api/src/app.module';
import { createHttpAdapter } from '../../../apps/api/src/platform/http/fastify-adapter';
import { Text } from '../../../apps/api/src/platform/http/fields';
import { shapeRoutes } from '../../../apps/api/src/platform/http/http-edges';
import { WithOverrides } from '../../../apps/api/src/platform/http/overrides';
import { loadSettings } from '../../../apps/api/src/platform/settings';
import { fieldsOf } from './fields';
import { takenBy, type Taken } from './taken';

/** Headers that carry no text. */
const HEADERS = ['if-match'];

let taken: Taken[];
beforeAll(async () => {
  const settings = loadSettings({});
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register({ settings, databaseUrl: 'postgres://nowhere/none' }),
    createHttpAdapter(settings),
    { preview: true, logger: false },
  );
  shapeRoutes(app);
  taken = takenBy(app);
});

const isDto = ({ type }: Taken): boolean =>
  type !== undefined && !([Object, String, Array, Number] as unknown[]).includes(type);

it('finds the routes and the socket messages', () => {
  expect(taken.filter(({ part }) => part === 'body').length).toBeGreaterThan(20);
  expect(taken.map(({ of }) => of)).toEqual(
    expect.arrayContaining([
      'POST /api/v1/cases',
      'POST /api/v1/rooms/:id/messages',
      'GET /api/v1/members',
      'message.post',
      'typing',
    ]),
  );
});

it('every body and every query is a DTO as a whole; a path takes nothing that its own pipe does not check; no files', () => {
  const wrong = taken.filter((one) => {
    if (one.part === 'body' || one.part === 'query') return !isDto(one) || one.field !== undefined;
    if (one.part === 'path') return !one.piped;
    return one.part !== 'header' || !HEADERS.includes(one.field ?? '');
  });
  expect(wrong).toEqual([]);
});

it('every string of every DTO has a profile, or is of a closed kind', () => {
  const unknown = taken
    .filter(isDto)
    .flatMap(({ of, type }) => fieldsOf(type as Type<object>).unknown.map((path) => `${of}: ${path}`));
  expect({ 'Give these fields @Text(max, profile), or what of platform/http/fields.ts they are': unknown }).toEqual({
    'Give these fields @Text(max, profile), or what of platform/http/fields.ts they are': [],
  });
});

it('every field of every DTO is described, checked and profiled by one decorator', () => {
  const handmade = taken
    .filter(isDto)
    .flatMap(({ of, type }) => fieldsOf(type as Type<object>).handmade.map((path) => `${of}: ${path}`));
  expect({ 'Make these fields by platform/http/fields.ts': handmade }).toEqual({
    'Make these fields by platform/http/fields.ts': [],
  });
});

it('every body with a text takes overrides, and nothing but a body has texts', () => {
  const texts = taken.filter(isDto).filter(({ type }) => fieldsOf(type as Type<object>).texts.length > 0);
  expect(texts.length).toBeGreaterThan(12);
  expect(
    texts
      .filter(({ part, type }) => part !== 'body' || !(type!.prototype instanceof WithOverrides))
      .map(({ of }) => of),
  ).toEqual([]);
});

it('sees a string that nobody spoke of, also in a nested class', () => {
  class Forgotten {
    @IsString() note: string;
    @IsUUID() id: string;
  }
  class Declared extends WithOverrides {
    @Text(10, 'clinical') text: string;
  }
  expect(fieldsOf(Forgotten)).toEqual({ texts: [], unknown: ['note'], handmade: ['note', 'id'] });
  expect(fieldsOf(Declared)).toMatchObject({
    texts: [
      { path: 'text', profile: 'clinical' },
      { path: 'overrides.*.reason', profile: 'clinical' },
    ],
    unknown: [],
    handmade: [],
  });
});
