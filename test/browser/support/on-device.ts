import type { Page } from 'playwright-core';
import { until } from '../../support/until';

/** Everything that this origin keeps in the browser, as whoever has the device reads it: letters of bytes too. */
export const keptOnDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The store could not be read'));
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames) kept.push(await done(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(kept, (_, value: unknown) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value));
  });

/** Resolves once this page has written a draft to the device since `since`, by the page's clock: it is sealed first, so a key's press alone is not it. */
export async function writtenSince(page: Page, since: number): Promise<void> {
  await until(() =>
    page.evaluate(
      (after) =>
        new Promise<boolean>((resolve, reject) => {
          const opening = indexedDB.open('consilium.rooms');
          opening.onerror = () => reject(new Error('The device’s store did not open'));
          opening.onsuccess = () => {
            const database = opening.result;
            const reading = database.transaction('tabDrafts').objectStore('tabDrafts').getAll();
            reading.onerror = () => reject(new Error('The drafts could not be read'));
            reading.onsuccess = () => {
              database.close();
              resolve((reading.result as { at: number }[]).some(({ at }) => at >= after));
            };
          };
        }),
      since,
    ),
  );
  await atRestOnDevice(page);
}

/** Resolves once what this origin keeps no longer changes: every key that was pressed has been sealed and written. */
export async function atRestOnDevice(page: Page): Promise<void> {
  let before = '';
  let same = 0;
  await until(async () => {
    const now = await keptOnDevice(page);
    same = now === before ? same + 1 : 0;
    before = now;
    return same >= 8;
  });
}
