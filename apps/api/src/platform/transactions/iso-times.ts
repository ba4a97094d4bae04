import { types, type CustomTypesConfig } from 'pg';

const UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/;

/** PostgreSQL's way of writing a timestamptz(3) as ISO 8601 UTC with milliseconds; by way of Date only where its session is not in UTC. */
export function isoTime(written: string): string {
  const [, day, time, fraction = ''] = UTC.exec(written) ?? [];
  if (day) return `${day}T${time}.${fraction.padEnd(3, '0')}Z`;
  const parse = types.getTypeParser(types.builtins.TIMESTAMPTZ) as (text: string) => Date;
  return parse(written).toISOString();
}

const TIMESTAMPTZ: number = types.builtins.TIMESTAMPTZ;

/** For statements whose rows are sent on as they are: times come as ISO texts, so that no Date is made of each and a text of that again. */
export const ISO_TIMES: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === TIMESTAMPTZ && format !== 'binary' ? isoTime : (types.getTypeParser(oid, format) as unknown),
};
