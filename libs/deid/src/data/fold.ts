const SPECIAL: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'a', ħ: 'h' };
const PLAIN = /^[\x20-\x7e]*$/;

/** A word in lower case as the lexicon writes it: without diacritics. */
export function fold(lower: string): string {
  if (PLAIN.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[øłßæœđðþıəħ]/g, (sign) => SPECIAL[sign]!).replace(/[’ʼ`]/g, "'");
}
