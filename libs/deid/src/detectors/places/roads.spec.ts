import { scan } from '../../scan';

const told = (text: string): string[] => scan(text).map(({ start, end }) => text.slice(start, end));

describe('places with a type word of the land', () => {
  it.each([
    ['A cabin on Heron Bend burned down', 'Heron Bend'],
    ["Found at Tolland's Landing, cold", "Tolland's Landing"],
    ['He runs along Selby Flats at dawn', 'Selby Flats'],
    ['his boat lies at Corrin Wharf now', 'Corrin Wharf'],
    ['she fishes off Marlow Point', 'Marlow Point'],
    ['Stopped on Route 208 by police', 'Route 208'],
    ['a shed off County Road 31', 'County Road 31'],
    ['grew up on maple hollow road', 'maple hollow road'],
    ['Buried at Rowan Hill Cemetery.', 'Rowan Hill Cemetery'],
  ])('are found: %s', (text, place) => expect(told(text)).toEqual([place]));

  it.each([
    'The landing on the stairs is slippery',
    'Oral Route preferred; Nasal Route second',
    'He took the long way home',
    'Way too many pills',
    'A bend in the road',
    'on IV route 2 hours',
    'She stood on the terrace',
  ])('are none: %s', (text) => expect(told(text)).toEqual([]));
});

describe('addresses of other lands', () => {
  it.each([
    ['He is at Birkenweg 14, 80333 Moorfurt.', 'Birkenweg 14, 80333 Moorfurt'],
    ['Post to Rua das Flores 21, Pontela.', 'Rua das Flores 21, Pontela'],
    ['Her flat: Calle Roble 12, 3º C', 'Calle Roble 12, 3º C'],
    ['ul. Dębowa 4/7, 31-204 Zielin', 'ul. Dębowa 4/7, 31-204 Zielin'],
    ['Björkgatan 8, 754 21 Norrvik', 'Björkgatan 8, 754 21 Norrvik'],
  ])('are found with code, town and floor: %s', (text, address) => expect(told(text)).toEqual([address]));
});
