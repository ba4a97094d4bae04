import type { Tx } from '../platform/transactions/transactions';
import type { DemoWorld } from './demo-world';

/** What one feature shows in the demo. Its name stands in the database once it was loaded, so it never changes. */
export interface DemoPart {
  readonly name: string;
  /** Names of the parts whose rows it needs. */
  readonly after: readonly string[];
  /** All parts that are new to a database are loaded in this one transaction. */
  load(tx: Tx, world: DemoWorld): Promise<void>;
}

/** The parts, each behind those that it comes after, else as they are listed. Throws where that cannot be. */
export function inOrder(parts: readonly DemoPart[]): DemoPart[] {
  const names = new Set(parts.map(({ name }) => name));
  if (names.size < parts.length) throw new Error(`Two parts of the demo have one name: ${listed(parts)}`);
  for (const { name, after } of parts) {
    const unknown = after.find((one) => !names.has(one));
    if (unknown !== undefined) throw new Error(`The demo's part ${name} comes after ${unknown}, which there is not`);
  }
  const ordered: DemoPart[] = [];
  const isDone = (name: string): boolean => ordered.some((part) => part.name === name);
  while (ordered.length < parts.length) {
    const waiting = parts.filter(({ name }) => !isDone(name));
    const next = waiting.find(({ after }) => after.every(isDone));
    if (!next) throw new Error(`Parts of the demo wait for each other: ${listed(waiting)}`);
    ordered.push(next);
  }
  return ordered;
}

const listed = (parts: readonly DemoPart[]): string => parts.map(({ name }) => name).join(', ');
