const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Sorted keys, each as one sign for the letters it shares with the key before it, and its other letters. */
export function frontCoded(keys) {
  let before = '';
  let out = '';
  for (const key of keys) {
    let shared = 0;
    while (shared < before.length && shared < DIGITS.length - 1 && before[shared] === key[shared]) shared++;
    out += DIGITS[shared] + key.slice(shared);
    before = key;
  }
  return out;
}
