import type { Schema } from './schema';

const NULL: Schema = { type: 'null' };

/** The decorators speak OpenAPI 3.0; in 3.1 `nullable` is a type like any other. */
export function withoutNullable<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutNullable(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, withoutNullable(part)]),
  ) as Schema & { nullable?: boolean };
  return (nullable === true ? orNull(rest) : nullable === undefined ? rest : { nullable, ...rest }) as T;
}

function orNull({ description, ...schema }: Schema): Schema {
  const said = description === undefined ? {} : { description };
  if (typeof schema.type !== 'string') return { ...said, anyOf: [...(schema.anyOf ?? [schema]), NULL] };
  return { ...said, ...schema, type: [schema.type, 'null'], ...(schema.enum && { enum: [...schema.enum, null] }) };
}
