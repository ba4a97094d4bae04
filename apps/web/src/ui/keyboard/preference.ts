const KEY = 'consilium.singleKeys';

/** Whether single letters act as shortcuts on this device; on unless it was switched off. */
export function readSingleKeys(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers the choice on this device; where storage is refused it lasts as long as the page. */
export function writeSingleKeys(on: boolean): void {
  try {
    window.localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    return;
  }
}
