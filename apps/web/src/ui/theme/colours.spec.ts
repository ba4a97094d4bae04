import { PHASES, SEVERITIES, SURFACES, TILES, type SchemePair } from './colours';

const SCHEMES = ['light', 'dark'] as const;
const BEHIND_TEXT = [SURFACES.paper, SURFACES.pane, SURFACES.desk, SURFACES.fill];

/** Relative luminance of `#RRGGBB`, WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const lowest = (text: SchemePair, surfaces: SchemePair[], scheme: 'light' | 'dark'): number =>
  Math.min(...surfaces.map((surface) => contrast(text[scheme], surface[scheme])));

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  const text = {
    ink: SURFACES.ink,
    ink2: SURFACES.ink2,
    ink3: SURFACES.ink3,
    accent: SURFACES.accent,
    ...TILES,
    ...PHASES,
  };

  it.each(Object.entries(text))('%s is legible as text on every surface', (_name, colour) => {
    expect(lowest(colour, BEHIND_TEXT, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries({ accent: SURFACES.accent, strong: SURFACES['accent-strong'], ...TILES, ...PHASES }))(
    'what stands on solid %s is legible',
    (_name, colour) => {
      expect(contrast(SURFACES['on-solid'][scheme], colour[scheme])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['contraindicated', 'caution', 'note'] as const)(
    '%s is legible on its own tint and seen everywhere',
    (severity) => {
      expect(lowest(SEVERITIES[severity], [SEVERITIES[`${severity}-soft`]], scheme)).toBeGreaterThanOrEqual(4.5);
      expect(lowest(SEVERITIES[`${severity}-mark`], BEHIND_TEXT, scheme)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([
    ['accent', 'soft'],
    ['ink', 'soft'],
    ['ok', 'ok-soft'],
    ['dissent', 'dissent-soft'],
  ] as const)('%s is legible on %s', (words, tint) => {
    expect(contrast(SURFACES[words][scheme], SURFACES[tint][scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of controls are seen', () => {
    expect(lowest(SURFACES.control, BEHIND_TEXT, scheme)).toBeGreaterThanOrEqual(3);
  });
});
