import type { CSSVariablesResolver } from '@mantine/core';
import { PHASES, SEVERITIES, SURFACES, TILES, type SchemePair } from './colours';

type Variables = Record<string, string>;

function inScheme(tokens: Record<string, SchemePair>, prefix: string, scheme: 'light' | 'dark'): Variables {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--c-${prefix}${name}`, value[scheme]]));
}

/** Mantine's own semantic colours, pointed at our tokens so that its components never fall back to its palette. */
const MANTINE: Variables = {
  '--mantine-color-body': 'var(--c-desk)',
  '--mantine-color-text': 'var(--c-ink)',
  '--mantine-color-bright': 'var(--c-ink)',
  '--mantine-color-dimmed': 'var(--c-ink2)',
  '--mantine-color-placeholder': 'var(--c-ink3)',
  '--mantine-color-anchor': 'var(--c-accent)',
  '--mantine-color-error': 'var(--c-contraindicated)',
  '--mantine-color-success': 'var(--c-ok)',
  '--mantine-color-default': 'var(--c-paper)',
  '--mantine-color-default-hover': 'var(--c-fill)',
  '--mantine-color-default-color': 'var(--c-ink)',
  '--mantine-color-default-border': 'var(--c-control)',
  '--mantine-color-disabled': 'var(--c-fill)',
  '--mantine-color-disabled-color': 'var(--c-ink3)',
  '--mantine-color-disabled-border': 'var(--c-line)',
  '--mantine-primary-color-filled': 'var(--c-accent)',
  '--mantine-primary-color-filled-hover': 'var(--c-accent-strong)',
  '--mantine-primary-color-contrast': 'var(--c-on-solid)',
  '--mantine-primary-color-light': 'var(--c-soft)',
  '--mantine-primary-color-light-hover': 'var(--c-soft)',
  '--mantine-primary-color-light-color': 'var(--c-accent)',
};

/** Every token as it is in one scheme, by the name of its variable. */
export function schemeVariables(scheme: 'light' | 'dark'): Variables {
  return {
    ...inScheme(SURFACES, '', scheme),
    ...inScheme(SEVERITIES, '', scheme),
    ...inScheme(TILES, 'tile-', scheme),
    ...inScheme(PHASES, 'phase-', scheme),
    '--shadow-popover':
      scheme === 'light'
        ? '0 1px 2px rgb(26 32 35 / 12%), 0 8px 24px rgb(26 32 35 / 12%)'
        : '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 40%)',
    ...MANTINE,
  };
}

/** Writes every colour token as `--c-*` for both schemes: `--c-ink`, `--c-tile-TH`, `--c-caution-soft`, `--c-phase-decide` … */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables('light'),
  dark: schemeVariables('dark'),
});
