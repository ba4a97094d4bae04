import { v4 as uuid } from 'uuid';

const KEY = 'consilium.tab';
const LOCK = 'consilium.tab.';
/** A page that is reloaded lets go of its name within this; a tab that was copied from another never does. */
const LET_GO_MS = 1_000;

function remembered(): string {
  try {
    const name = globalThis.sessionStorage.getItem(KEY) ?? uuid();
    globalThis.sessionStorage.setItem(KEY, name);
    return name;
  } catch {
    return uuid();
  }
}

function remember(name: string): void {
  try {
    globalThis.sessionStorage.setItem(KEY, name);
  } catch {
    return;
  }
}

/** Holds a name for as long as this page lives. False where another page holds it. */
const hold = (name: string): Promise<boolean> =>
  new Promise((held) => {
    navigator.locks
      .request(LOCK + name, { signal: AbortSignal.timeout(LET_GO_MS) }, () => new Promise<never>(() => held(true)))
      .catch(() => held(false));
  });

let name: Promise<string> | undefined;

async function claim(): Promise<string> {
  const before = remembered();
  if (!navigator.locks || (await hold(before))) return before;
  const own = uuid();
  remember(own);
  await hold(own);
  return own;
}

/** This tab's name: the same after a reload, another one in every other tab, also in one that was copied from this. */
export const thisTab = (): Promise<string> => (name ??= claim());

/** Names of the tabs that are open. Without the lock manager (an old browser) none is known. */
export async function openTabs(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap((lock) => (lock.name?.startsWith(LOCK) ? [lock.name.slice(LOCK.length)] : [])));
}
