import type { DBSchema, IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';

export interface DeviceDatabasePorts<Schema extends DBSchema> {
  /** `onGone`: the browser took the connection away; what is asked next opens another. */
  open: (onGone: () => void) => Promise<IDBPDatabase<Schema>>;
  /** Seals what an earlier version kept of this member in clear. */
  carryOver: (database: IDBPDatabase<Schema>, memberId: string) => Promise<void>;
}

/**
 * What the device keeps. While it opens, and while a member's texts of an earlier version are sealed, it does what it is asked in the order
 * of asking. From then on it begins in the task that asks, so that a page that is left right after a key press has handed over every letter;
 * the browser keeps the order.
 */
export class DeviceDatabase<Schema extends DBSchema> {
  private opened: IDBPDatabase<Schema> | null = null;
  private opening: Promise<IDBPDatabase<Schema>> | undefined;
  /** Members of whom nothing is left in clear. */
  private carriedOver = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly ports: DeviceDatabasePorts<Schema>) {}

  /** @param memberId of whom nothing is in clear when the work begins; null where that does not matter, as for what is forgotten */
  ask<T>(memberId: string | null, work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    if (this.opened && this.waiting === 0 && (memberId === null || this.carriedOver.has(memberId)))
      return begin(this.opened, work);
    this.waiting += 1;
    const asked = this.last.then(async () => work(await this.readyFor(memberId))).finally(() => (this.waiting -= 1));
    this.last = asked.catch(() => undefined);
    return asked;
  }

  private async readyFor(memberId: string | null): Promise<IDBPDatabase<Schema>> {
    this.opening ??= this.open();
    const database = await this.opening;
    if (memberId !== null && !this.carriedOver.has(memberId)) {
      await this.ports.carryOver(database, memberId);
      this.carriedOver.add(memberId);
    }
    return database;
  }

  private async open(): Promise<IDBPDatabase<Schema>> {
    try {
      this.opened = await this.ports.open(() => this.forget());
      return this.opened;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  private forget(): void {
    this.opened = null;
    this.opening = undefined;
    this.carriedOver = new Set();
  }
}

/** A connection that was closed throws at once; whoever asked hears it as any other refusal. */
const begin = async <T, D>(database: D, work: (database: D) => Promise<T>): Promise<T> => work(database);

type Writable<Schema extends DBSchema, Name extends StoreNames<Schema>> = IDBPObjectStore<
  Schema,
  [Name],
  Name,
  'readwrite'
>;

/** One write that is handed over whole: it is done also where the page does not live to hear of it. */
export async function write<Schema extends DBSchema, Name extends StoreNames<Schema>>(
  database: IDBPDatabase<Schema>,
  name: Name,
  change: (store: Writable<Schema, Name>) => Promise<unknown>,
): Promise<void> {
  const transaction = database.transaction(name, 'readwrite');
  const changed = change(transaction.store);
  transaction.commit();
  await Promise.all([changed, transaction.done]);
}
