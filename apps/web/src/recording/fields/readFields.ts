import { isEntryProblem, saysNothing, typedEntries, type Typed } from '@consilium/clinical';
import type { FactEntry } from '@consilium/contracts';
import type { FieldProblem } from './fieldProps';

/** What was put into fields, by the codes that they are named after. */
export type Fields = Readonly<Record<string, Typed>>;

export interface FieldsRead {
  entries: FactEntry[];
  /** Why a field cannot be kept, by its name. */
  problems: Readonly<Record<string, FieldProblem>>;
}

/** Reads the fields that say something, in their order. */
export function readFields(names: readonly string[], fields: Fields): FieldsRead {
  const entries: FactEntry[] = [];
  const problems: Record<string, FieldProblem> = {};
  for (const name of names) {
    const typed = fields[name];
    if (typed === undefined || saysNothing(typed)) continue;
    const read = typedEntries(name, typed);
    if (isEntryProblem(read)) problems[name] = read;
    else entries.push(...(read as FactEntry[]));
  }
  return { entries, problems };
}
