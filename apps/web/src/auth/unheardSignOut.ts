const KEY = 'consilium.signOutUnheard';

/** The cookie cannot be reached from a page, so a sign-out that the server did not hear must be said again after a reload. */
export function signOutWasUnheard(): boolean {
  try {
    return globalThis.localStorage?.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

export function noteUnheardSignOut(): void {
  try {
    globalThis.localStorage?.setItem(KEY, 'yes');
  } catch {
    return;
  }
}

export function forgetUnheardSignOut(): void {
  try {
    globalThis.localStorage?.removeItem(KEY);
  } catch {
    return;
  }
}
