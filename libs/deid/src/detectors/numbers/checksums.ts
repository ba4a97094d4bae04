/** ISO/IEC 7812-1 annex B: payment cards, IMEI and, behind the prefix 80840, the US national provider identifier. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let n = 0; n < digits.length; n++) {
    const digit = Number(digits[digits.length - 1 - n]);
    const counted = n % 2 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** US national provider identifier (45 CFR 162.406). */
export const isNpi = (digits: string): boolean => /^[12]\d{9}$/.test(digits) && passesLuhn(`80840${digits}`);

/** DEA registration: two letters (or a letter and 9), six digits and their check digit. */
export function isDea(code: string): boolean {
  if (!/^[A-HJ-NPRSTUX][A-Z9]\d{7}$/i.test(code)) return false;
  const [a, b, c, d, e, f, check] = [...code.slice(2)].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
}

const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** What each letter counts: A to H are 1 to 8, J to R and S to Z go on in their own rows. */
const VIN_LETTERS = new Map(
  ['.ABCDEFGH', '.JKLMN.P.R', '..STUVWXYZ'].flatMap((row) =>
    [...row].map((letter, value): [string, number] => [letter, value]),
  ),
);

/** Vehicle identification number with the check digit of 49 CFR 565.15. */
export function isVin(code: string): boolean {
  const letters = code.toUpperCase();
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(letters)) return false;
  const sum = [...letters].reduce(
    (total, letter, n) => total + (VIN_LETTERS.get(letter) ?? Number(letter)) * VIN_WEIGHTS[n]!,
    0,
  );
  return letters[8] === (sum % 11 === 10 ? 'X' : String(sum % 11));
}

/** International bank account number (ISO 13616). */
export function isIban(code: string): boolean {
  const letters = code.replaceAll(' ', '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(letters)) return false;
  const moved = letters.slice(4) + letters.slice(0, 4);
  let rest = 0;
  for (const letter of moved) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** CAS registry number of a substance: no identifier of a person. */
export function isCasNumber(code: string): boolean {
  const match = /^(\d{2,7})-(\d{2})-(\d)$/.exec(code);
  if (!match) return false;
  const digits = match[1]! + match[2]!;
  const sum = [...digits].reduce((total, digit, n) => total + Number(digit) * (digits.length - n), 0);
  return sum % 10 === Number(match[3]);
}
