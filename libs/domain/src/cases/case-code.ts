/** Without 0, O, 1 and I, which are taken for one another. 32 characters hold 5 bits each, so four of them 20 (PRI-05). */
export const CASE_CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CASE_CODE = /^KAP-[2-9A-HJ-NP-Z]{4}$/;

/**
 * A case code of four random characters. `random` answers bytes of a cryptographic source; nothing of the case goes in
 * (45 CFR 164.514(c)). Each byte gives one character without bias, since 256 is a multiple of 32.
 */
export function caseCode(random: (count: number) => Uint8Array): string {
  return `KAP-${[...random(4)].map((byte) => CASE_CODE_ALPHABET[byte % CASE_CODE_ALPHABET.length]).join('')}`;
}
