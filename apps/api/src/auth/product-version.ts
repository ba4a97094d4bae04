import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in package.json, which lies at another depth above the sources than above dist/. */
export function productVersion(from = __dirname): string {
  const path = join(from, 'package.json');
  if (existsSync(path)) return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  if (dirname(from) === from) throw new Error('package.json is part of the product');
  return productVersion(dirname(from));
}
