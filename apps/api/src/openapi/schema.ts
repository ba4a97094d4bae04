/** A JSON schema as OpenAPI 3.1 and AsyncAPI 3 have it. */
export interface Schema {
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: readonly unknown[];
  const?: unknown;
  examples?: readonly unknown[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
}

const SCHEMAS = '#/components/schemas/';

export const refTo = (name: string): { $ref: string } => ({ $ref: `${SCHEMAS}${name}` });

/** The names of the schemas that a value points to, itself or by what it points to; each once, in order. */
export function namesIn(value: unknown, schemas: Readonly<Record<string, Schema>>): string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      if (schemas[name]) look(schemas[name]);
    }
  };
  look(value);
  return [...found].sort();
}
