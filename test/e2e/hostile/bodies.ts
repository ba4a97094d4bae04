import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

/** A body that costs its sender little and would cost the server much. */
export interface Hostile {
  name: string;
  body: object;
}

const repeated = (value: unknown, json: string, bytes: number): unknown[] =>
  Array.from({ length: Math.floor(bytes / (json.length + 1)) }, () => value);

/** Deeper, and the programs that send it in this test give up first. */
const LEVELS = 1_000;

function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < levels; level++) value = [value];
  return value;
}

/** The fields that a DTO takes. */
const fieldsOf = (type: Type<object>): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(type, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];

/**
 * The largest bodies of empties that fit into `bytes`, beside what is `valid`: each field in turn as a list of empty objects, one
 * as deep as it goes and as an object with thousands of fields, and the same of fields that nobody knows.
 */
export function* hostileBodies(type: Type<object>, valid: object, bytes: number): Generator<Hostile> {
  const room = bytes - JSON.stringify(valid).length - 200;
  const many = (letters: string): Record<string, number> =>
    Object.fromEntries(
      Array.from({ length: Math.floor(room / (letters.length + 10)) }, (_, n) => [
        `${letters}${String(n).padStart(5, '0')}`,
        1,
      ]),
    );
  for (const field of [...fieldsOf(type), 'nobodyKnows']) {
    yield { name: `${field}: empty objects`, body: { ...valid, [field]: repeated({}, '{}', room) } };
  }
  const [first = 'nobodyKnows'] = fieldsOf(type);
  yield { name: `${first}: one level after another`, body: { ...valid, [first]: nested(LEVELS) } };
  yield { name: `${first}: many fields`, body: { ...valid, [first]: many('f') } };
  yield { name: 'many unknown fields', body: { ...valid, ...many('unknown') } };
  yield { name: 'one unknown field with a long name', body: { ...valid, ['n'.repeat(room)]: 1 } };
  yield {
    name: 'as many lists as may be',
    body: {
      ...valid,
      nobodyKnows: repeated(repeated({}, '{}', 3_000), JSON.stringify(repeated({}, '{}', 3_000)), room),
    },
  };
}
