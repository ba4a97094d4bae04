import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { behindRegion, cityAt, isCapital, regionAt } from './shared';
import { COMPASS, STREET_ENDS, WEAK_STREET_ENDS } from './words';

const REASON = 'This looks like a street address.';
/** Words with the street inside them: `Kerkstraat`, `Storgatan`, `Hauptstraße`. */
const FOREIGN_END =
  /(?:stra(?:ss|ß)e|straat|str|strasse|weg|gasse|allee|platz|damm|ufer|laan|plein|dreef|kade|gracht|gatan|gata|gaten|gade|vagen|vägen|veien|vegen|vej|vejen|veg|stien|stigen|stræde|katu|tie|kuja|polku|utca|utja|ulica|ulice|náměstí|tee|tn|pst|iela|gatve|braut|vegur|stigur)$/iu;
const FOREIGN_START =
  /^(?:rue|avenue|boulevard|chemin|impasse|allée|allee|quai|via|viale|piazza|corso|vicolo|calle|avenida|paseo|camino|carrera|rua|travessa|largo|estrada|praça|ulica|ul|aleja|al|os|plac|bulwar|strada|bulevardul|jalan|jl|oude|nieuwe)$/iu;
const BOX =
  /(?<![\p{L}\p{N}])(?:(?:p\.? ?o\.? ?|post(?:al)? (?:office )?|psc \d+,? )box|postbox|postboks|postfach|boite postale|apartado|casilla|psc|cmr|unit \d{2,5},? box) ?#?\d{1,6}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:rr|rural route|hc) ?#?\d{1,3},? box \d{1,5}/giu;
const BOX_SIGN = /box|postb|postf|postale|apartado|casilla|psc|cmr/;
const CORNER_SIGN = /(?:corner|intersection|junction) of /;
const CORNER = /(?<![\p{L}\p{N}])(?:corner|intersection|junction) of /giu;

/** A street in small letters behind what asks for one. */
const LOWER_STREET =
  /\b(?:lives? (?:at|on|off)|grew up on|raised on|crash(?:ed)? on|accident on|shop on|place on|house off|found on|living (?:at|on)|stay(?:s|ing) (?:at|on)|address(?: is|:)?|shes at|hes at|she's at|he's at|house on|apartment on|apt on|off of|corner of|over on|down on) (?:the )?((?:\d{1,6} )?(?:[a-z']+ ){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|boulevard|blvd|circle|cir|place|pl|terrace|parkway|pkwy|highway|hwy|way)(?:,? (?:apt|apartment|unit|suite|ste|#) ?\w{1,4})?)(?![\p{L}\p{N}])/gu;
const SPELLED =
  /^(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)$/;

/** Numbers in words before a street: `four eighteen Larkspur Lane`, `the 300 block of`. */
function spelledFrom({ tokens, keys }: Reading, start: number): number {
  let first = start;
  while (
    first > 0 &&
    !tokens[first]!.startsLine &&
    (SPELLED.test(keys[first - 1]!) || (tokens[first - 1]!.text === '-' && SPELLED.test(keys[first - 2] ?? '')))
  )
    first--;
  if (keys[first - 1] === 'of' && keys[first - 2] === 'block' && tokens[first - 3]?.kind === 'number') first -= 3;
  return first;
}

/** `19 Rue des Lilas`, `14 bis, avenue Jean-Jaurès` */
function foreignBehind(reading: Reading, number: number): number {
  const { tokens, keys } = reading;
  let at = number + 1;
  if (/^(?:bis|ter)$/.test(keys[at] ?? '')) at++;
  if (tokens[at]?.text === ',') at++;
  if (
    !tokens[at] ||
    tokens[at]!.kind !== 'word' ||
    !FOREIGN_START.test(tokens[at]!.text) ||
    /^(?:al|os|largo)$/i.test(tokens[at]!.text) ||
    tokens[at]!.startsLine
  )
    return 0;
  at++;
  const first = at;
  while (
    at < first + 6 &&
    tokens[at] &&
    !tokens[at]!.startsLine &&
    (isCapital(reading, at) || /^(?:de|la|del|della|di|du|des|do|da|dos|l'|d'|-|le|les|van|der)$/.test(keys[at]!))
  )
    at++;
  return at > first ? at : 0;
}

/** `79 Rte 9W`, `4410 County Road 12` */
function highwayBehind({ tokens, keys }: Reading, number: number): number {
  let at = number + 1;
  if (!tokens[at] || tokens[at]!.startsLine) return 0;
  if (/^(?:county|state|us|old|n|s|e|w|north|south|east|west)$/.test(keys[at]!) && tokens[at]!.shape !== 'lower') at++;
  if (!/^(?:rte|route|hwy|highway|cr|sr|fm|road|rd)$/.test(keys[at] ?? '') || tokens[at]!.shape === 'lower') return 0;
  const value = tokens[at + 1];
  return value && !value.startsLine && /^\d{1,4}[A-Z]?$/.test(value.text) ? at + 2 : 0;
}

/** Streets with a number, boxes, corners; with flat, town, state and code behind them. */
export function addresses({ text, lower }: Prepared, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = reading;
  const add = (first: number, end: number, confidence: number, cued = true): void => {
    found.push({
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      category: 'place',
      confidence,
      reason: REASON,
      cued,
    });
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const numbered =
      token.kind === 'number' ? token.text.length <= 6 : token.kind === 'code' && /^\d{1,5}[a-z]$/i.test(token.text);
    if (numbered) {
      const end = highwayBehind(reading, index) || streetBehind(reading, index) || foreignBehind(reading, index);
      if (end > 0) {
        add(spelledFrom(reading, index), rest(reading, end), 0.93);
        index = end;
        continue;
      }
    }
    if (
      token.kind !== 'word' ||
      (token.shape === 'lower' && !/^(?:ul|ulica|rue|calle|rua|avenida|strada|chemin)$/.test(token.lower))
    )
      continue;
    const end = streetFrom(reading, index);
    if (end > 0) {
      add(spelledFrom(reading, index), rest(reading, end), 0.88);
      index = end - 1;
    }
  }
  for (const match of matchesOf(lower, LOWER_STREET))
    found.push({
      start: match.index + match[0].length - match[1]!.length,
      end: match.index + match[0].length,
      category: 'place',
      confidence: 0.8,
      reason: REASON,
      cued: true,
    });
  for (const match of BOX_SIGN.test(lower) ? matchesOf(text, BOX) : []) {
    const at = reading.tokens.findIndex((token) => token.end >= match.index + match[0].length);
    const end = rest(reading, at + 1);
    found.push({
      start: match.index,
      end: tokens[end - 1]!.end,
      category: 'place',
      confidence: 0.92,
      reason: REASON,
      cued: true,
    });
  }
  if (CORNER_SIGN.test(lower))
    for (const match of matchesOf(text, CORNER)) corner(reading, match.index + match[0].length, add);
  return found;
}

/** `12 Elm St`, `1450 West Ostler Ave`, `9 Tannery Row`, `221b Baker Street`: index behind the street, or 0. */
function streetBehind(reading: Reading, number: number): number {
  const { tokens, keys } = reading;
  let at = number + 1;
  if (tokens[at]?.text === '-' && tokens[at + 1]?.kind === 'number') at += 2;
  if (tokens[at]?.text === ',') at++;
  let names = 0;
  for (let step = 0; step < 6 && at < tokens.length; step++, at++) {
    const token = tokens[at]!;
    if (token.startsLine) return 0;
    if (token.text === '.' && !token.spaced && step > 0) continue;
    // "2026. Supervisor Dr. Lee"
    if (keys[at] === 'dr' && tokens[at + 1]?.text === '.' && isCapital(reading, at + 2)) return 0;
    if (
      token.shape === 'lower' &&
      /^(?:hrs?|hours?|mins?|minutes?|days?|miles?|mi|km|weeks?|months?|years?|yrs?)$/.test(token.lower)
    )
      return 0;
    if (token.kind === 'number' || token.kind === 'code') {
      if (step > 1 || !/^\d{1,5}(?:st|nd|rd|th)?$/i.test(token.text)) return 0;
      names++;
      continue;
    }
    if (token.kind !== 'word') return 0;
    if (FOREIGN_END.test(token.text) && token.text.length > 5 && token.shape !== 'lower')
      return houseNumber(reading, at + 1);
    if (names > 0 && STREET_ENDS.has(keys[at]!)) {
      const weak = WEAK_STREET_ENDS.has(keys[at]!);
      if (weak && token.shape === 'lower' && !isStreetLike(reading, number, at)) return 0;
      if (STREET_ENDS.has(keys[at + 1] ?? '') && tokens[at + 1]!.shape !== 'lower') return at + 2;
      return tokens[at + 1]?.text === '.' &&
        !tokens[at + 1]!.spaced &&
        tokens[at + 2] &&
        !tokens[at + 2]!.startsLine &&
        (tokens[at + 2]!.shape === 'lower' || tokens[at + 2]!.text === ',')
        ? at + 2
        : at + 1;
    }
    if (
      token.shape === 'lower' &&
      !/^(?:de|la|del|of|the|du|des|van|der|den)$/.test(token.lower) &&
      !strongStreetSoon(reading, at)
    )
      return 0;
    if (!COMPASS.has(keys[at]!) || token.text.length > 2) names++;
  }
  return 0;
}

/** `12 elm street` in small letters: only with a street that is no other word. */
function strongStreetSoon({ keys }: Reading, at: number): boolean {
  return (
    /^(?:street|avenue|road|lane|drive|boulevard|blvd|ave|rd|ln|highway|parkway|court)$/.test(keys[at + 1] ?? '') ||
    /^(?:street|avenue|road|lane|drive|boulevard|blvd|ave|rd)$/.test(keys[at + 2] ?? '')
  );
}

const isStreetLike = ({ tokens, keys }: Reading, number: number, at: number): boolean =>
  /^(?:street|st|avenue|ave|road|rd|lane|drive|dr)$/.test(keys[at]!) && tokens[number]!.text.length >= 2;

/** A street without a number before it: `Rue de Rivoli 12`, `Storgatan 5`, `Pinnacle Road 77`, `on Tannery Row`. */
function streetFrom(reading: Reading, start: number): number {
  const { tokens, keys } = reading;
  const first = tokens[start]!;
  if (FOREIGN_END.test(first.text) && first.text.length > 6) {
    const end = houseNumber(reading, start + 1);
    return end > start + 1 ? end : 0;
  }
  if (FOREIGN_START.test(first.text)) {
    let at = start + 1;
    if (tokens[at]?.text === '.') at++;
    let names = 0;
    while (
      at < start + 8 &&
      tokens[at] &&
      !tokens[at]!.startsLine &&
      (isCapital(reading, at) ||
        /^(?:de|la|las|del|della|di|du|des|do|da|das|dos|van|der|den|y|e|le|l'|d')$/.test(keys[at]!))
    ) {
      if (isCapital(reading, at)) names++;
      at++;
    }
    if (names === 0) return 0;
    return tokens[at]?.kind === 'number' && !tokens[at]!.startsLine ? houseNumber(reading, at) : 0;
  }
  let at = start;
  while (
    at < start + 5 &&
    isCapital(reading, at) &&
    (at === start || !tokens[at]!.startsLine) &&
    !STREET_ENDS.has(keys[at]!)
  )
    at++;
  if (at === start || !isCapital(reading, at) || tokens[at]!.startsLine || !STREET_ENDS.has(keys[at]!)) return 0;
  const end = at + 1;
  const numbered = tokens[end]?.kind === 'number' && !tokens[end].startsLine && tokens[end].text.length <= 5;
  if (numbered && !WEAK_STREET_ENDS.has(keys[at]!)) return houseNumber(reading, end);
  const onIt = start > 0 && !first.startsLine && /^(?:on|at|off|down|near|along|of)$/.test(keys[start - 1]!);
  if (WEAK_STREET_ENDS.has(keys[at]!))
    return onIt &&
      keys[start - 1] === 'on' &&
      !/^(?:track|hold)$/.test(keys[start]!) &&
      !reading.isHeading(start) &&
      /^(?:way|place|row|close|hill|terrace|circle|crossing|dr|st|court|ct)$/.test(keys[at]!) &&
      /^(?:lives?|living|house|home|apartment|condo|place|shop|store|office|clinic|building|resides?|residing|located|accident|crash)$/.test(
        keys[start - 2] ?? '',
      )
      ? end
      : 0;
  return (reading.isHeading(start) && !onIt) ||
    !/^(?:street|avenue|ave|road|rd|lane|ln|drive|boulevard|blvd|highway|hwy|parkway|pkwy|turnpike|alley|crescent|mews|expressway|freeway|row)$/.test(
      keys[at]!,
    )
    ? 0
    : end;
}

function houseNumber({ tokens }: Reading, at: number): number {
  const token = tokens[at];
  if (
    !token ||
    token.startsLine ||
    (token.kind !== 'number' && !(token.kind === 'code' && /^\d{1,5}[a-z]$/i.test(token.text)))
  )
    return at;
  return tokens[at + 1]?.text === '/' && tokens[at + 2]?.kind === 'number' ? at + 3 : at + 1;
}

const UNIT =
  /^(?:apt|apartment|suite|ste|unit|floor|fl|room|rm|bldg|building|flat|lot|box|no|nr|house|block|trailer|space|dorm)$/;

/** Flat, town, state and code behind a street. */
function rest(reading: Reading, start: number): number {
  const { tokens, keys } = reading;
  let end = start;
  for (let turn = 0; turn < 8; turn++) {
    let at = end;
    if (tokens[at]?.text === '.' && !tokens[at]!.spaced) at++;
    if (tokens[at]?.text === ',') at++;
    const token = tokens[at];
    if (!token) return end;
    if (token.startsLine && turn > 5) return end;
    if (UNIT.test(keys[at]!)) {
      const value = tokens[at + 1]?.text === '.' || tokens[at + 1]?.text === '#' ? at + 2 : at + 1;
      if (tokens[value] && /^[\w-]{1,5}$/.test(tokens[value].text) && !tokens[value].startsLine) {
        end = value + 1;
        continue;
      }
    }
    if (token.text === '#' && tokens[at + 1]) {
      end = at + 2;
      continue;
    }
    // "2º B"
    if (turn === 0 && /^\d{1,2}[oa]$/.test(token.lower) && !token.startsLine) {
      end = /^[A-Z\d]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
      continue;
    }
    const code = tokens[end]?.text === ',' || token.startsLine ? codeAbroad(reading, at) : at;
    if (code > at) {
      const behind = isCapital(reading, code) && !tokens[code]!.startsLine ? townFrom(reading, code) : 0;
      end = Math.max(code, behind);
      continue;
    }
    if (token.kind === 'number' && /^\d{4,5}$/.test(token.text) && (turn > 0 || tokens[end]?.text === ',')) {
      end = tokens[at + 1]?.text === '-' && tokens[at + 2]?.kind === 'number' ? at + 3 : at + 1;
      // "04229 Leipzig"
      const town =
        isCapital(reading, end) && !tokens[end]!.startsLine && regionAt(reading, end) === 0
          ? townFrom(reading, end)
          : 0;
      if (town > end) end = town;
      continue;
    }
    const region = behindRegion(reading, at);
    if (region > at) {
      // A state alone stays; with a code behind it the address goes on.
      const code =
        tokens[region]?.kind === 'number'
          ? region
          : tokens[region]?.text === ',' && tokens[region + 1]?.kind === 'number'
            ? region + 1
            : -1;
      if (code > 0 && /^\d{4,6}$/.test(tokens[code]!.text)) {
        end = tokens[code + 1]?.text === '-' && tokens[code + 2]?.kind === 'number' ? code + 3 : code + 1;
      }
      return end;
    }
    const town = isCapital(reading, at) && (tokens[end]?.text === ',' || token.startsLine) ? townFrom(reading, at) : 0;
    if (town === 0) return end;
    end = town;
  }
  return end;
}

/** Index behind a postal code in two parts: `30-702`, `753 23`, `3511 AB`. */
function codeAbroad({ tokens }: Reading, at: number): number {
  const [first, second, third] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  if (/^\d{2}$/.test(first) && second === '-' && /^\d{3}$/.test(third)) return at + 3;
  if (/^\d{4}$/.test(first) && second === '-' && /^\d{3}$/.test(third)) return at + 3;
  return (/^\d{3}$/.test(first) && /^\d{2}$/.test(second)) || (/^\d{4}$/.test(first) && /^[A-Z]{2}$/.test(second))
    ? at + 2
    : at;
}

/** `, Town` behind a street: a city of the lexicon, or capitals with a state, a code or the end behind them. */
function townFrom(reading: Reading, at: number): number {
  const { tokens, flags } = reading;
  const { length } = cityAt(reading, at);
  let end = at + length;
  if (length === 0) {
    end = at;
    while (end < at + 3 && isCapital(reading, end) && (end === at || !tokens[end]!.startsLine)) end++;
    const strange = (flags[at]! & (Flag.word | Flag.common)) === 0;
    const sure =
      strange ||
      behindRegion(reading, end) > end ||
      tokens[end]?.kind === 'number' ||
      !tokens[end] ||
      tokens[end]!.startsLine ||
      /^[,.;)]$/.test(tokens[end]!.text);
    if (!sure || tokens[at]!.startsLine) return behindRegion(reading, end) > end ? end : 0;
  }
  return end;
}

function corner(reading: Reading, offset: number, add: (first: number, end: number, confidence: number) => void): void {
  const { tokens, keys } = reading;
  const start = tokens.findIndex((token) => token.start >= offset);
  if (start < 0) return;
  let end = start;
  let seen = false;
  while (
    end < start + 14 &&
    tokens[end] &&
    !tokens[end]!.startsLine &&
    (isCapital(reading, end) || tokens[end]!.kind !== 'word' || keys[end] === 'and' || STREET_ENDS.has(keys[end]!))
  ) {
    if (
      /^[;!?()]$/.test(tokens[end]!.text) ||
      (/^[,.]$/.test(tokens[end]!.text) && tokens[end + 1] && !isCapital(reading, end + 1))
    )
      break;
    if (isCapital(reading, end)) seen = true;
    end++;
  }
  if (seen) add(start, end, 0.88);
}
