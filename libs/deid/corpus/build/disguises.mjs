/** Ways in which people and programs disguise characters. Each takes the plain value and returns the disguised one. */
const each = (value, f) => [...value].map(f).join('');
const CYRILLIC = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
  s: 'ѕ',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  S: 'Ѕ',
  I: 'І',
  J: 'Ј',
};
const GREEK = {
  o: 'ο',
  v: 'ν',
  A: 'Α',
  B: 'Β',
  E: 'Ε',
  H: 'Η',
  I: 'Ι',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  P: 'Ρ',
  T: 'Τ',
  X: 'Χ',
  Y: 'Υ',
  Z: 'Ζ',
  i: 'ι',
  u: 'υ',
};
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const LEET = { a: '4', e: '3', i: '1', o: '0' };
export const DISGUISES = {
  zw: (v) => [...v].join('\u200b'),
  zw1: (v) => v.slice(0, 2) + '\u200b' + v.slice(2, -2) + '\u200d' + v.slice(-2),
  wj: (v) => [...v].join('\u2060'),
  bom: (v) => v.slice(0, 3) + '\ufeff' + v.slice(3),
  shy: (v) => each(v, (c, i) => (i % 3 === 2 ? c + '\u00ad' : c)),
  rtl: (v) => '\u202d' + v + '\u202c',
  cyr: (v) => each(v, (c) => CYRILLIC[c] ?? c),
  cyr1: (v) => {
    let done = false;
    return each(v, (c) => (!done && CYRILLIC[c] ? ((done = true), CYRILLIC[c]) : c));
  },
  grk: (v) => each(v, (c) => GREEK[c] ?? c),
  fw: (v) =>
    each(v, (c) => (c > ' ' && c < '\x7f' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c === ' ' ? '\u3000' : c)),
  fwd: (v) => each(v, (c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)),
  bold: (v) =>
    each(v, (c) =>
      /[a-z]/.test(c)
        ? String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 97)
        : /[A-Z]/.test(c)
          ? String.fromCodePoint(0x1d400 + c.charCodeAt(0) - 65)
          : /\d/.test(c)
            ? String.fromCodePoint(0x1d7ce + +c)
            : c,
    ),
  sans: (v) =>
    each(v, (c) =>
      /[a-z]/.test(c)
        ? String.fromCodePoint(0x1d5ba + c.charCodeAt(0) - 97)
        : /[A-Z]/.test(c)
          ? String.fromCodePoint(0x1d5a0 + c.charCodeAt(0) - 65)
          : c,
    ),
  circ: (v) => each(v, (c) => (/[1-9]/.test(c) ? String.fromCodePoint(0x245f + +c) : c === '0' ? '⓪' : c)),
  sup: (v) => each(v, (c) => (/\d/.test(c) ? '⁰¹²³⁴⁵⁶⁷⁸⁹'[+c] : c)),
  arab: (v) => each(v, (c) => (/\d/.test(c) ? String.fromCodePoint(0x660 + +c) : c)),
  nfd: (v) => v.normalize('NFD'),
  nbsp: (v) => v.replace(/ /g, '\u00a0'),
  thin: (v) => v.replace(/ /g, '\u2009'),
  nobr: (v) => v.replace(/-/g, '\u2011'),
  en: (v) => v.replace(/-/g, '–'),
  em: (v) => v.replace(/-/g, '—'),
  minus: (v) => v.replace(/-/g, '\u2212'),
  words: (v) =>
    v
      .replace(/\d/g, (c) => WORDS[+c] + ' ')
      .replace(/[-. ()]+/g, ' ')
      .trim(),
  dots: (v) => v.replace(/\D/g, '').split('').join('.'),
  gaps: (v) => v.replace(/\D/g, '').split('').join(' '),
  spread: (v) => [...v].filter((c) => c !== ' ').join(' '),
  dashed: (v) => v.replace(/\D/g, '').split('').join('-'),
  br: (v) => {
    const at = Math.ceil(v.length / 2);
    return v.slice(0, at) + '\n' + v.slice(at);
  },
  crlf: (v) => {
    const at = Math.ceil(v.length / 2);
    return v.slice(0, at) + '\r\n' + v.slice(at);
  },
  hyphbr: (v) => {
    const at = Math.ceil(v.length / 2);
    return v.slice(0, at) + '-\n' + v.slice(at);
  },
  b64: (v) => Buffer.from(v, 'utf8').toString('base64'),
  hex: (v) => Buffer.from(v, 'utf8').toString('hex'),
  pct: (v) => each(v, (c) => (/[A-Za-z0-9.]/.test(c) ? c : '%' + c.charCodeAt(0).toString(16).toUpperCase())),
  pctall: (v) => each(v, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase()),
  ent: (v) => each(v, (c) => (/[A-Za-z0-9]/.test(c) ? c : `&#${c.charCodeAt(0)};`)),
  entall: (v) => each(v, (c) => `&#${c.charCodeAt(0)};`),
  leet: (v) => v[0] + each(v.slice(1), (c) => LEET[c] ?? c),
  mixed: (v) => each(v, (c, i) => (i % 2 ? c.toUpperCase() : c.toLowerCase())),
  at: (v) => v.replace('@', ' at ').replace(/\./g, ' dot '),
  atb: (v) => v.replace('@', ' [at] ').replace(/\./g, ' [dot] '),
  atp: (v) => v.replace('@', '(at)').replace(/\.(\w+)$/, '(dot)$1'),
  under: (v) => v.replace(/ /g, '_'),
  o0: (v) => v.replace(/0/g, 'O').replace(/1/g, 'l'),
};
