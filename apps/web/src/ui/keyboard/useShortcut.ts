import { useEffect, useEffectEvent } from 'react';
import { useKeyboard, type Shortcut } from './KeyboardProvider';

export interface ShortcutOptions {
  group?: string;
  enabled?: boolean;
}

/**
 * Puts a shortcut in force while the component is shown, and into the keyboard map.
 * `run` absent: the component handles the key itself and the map only names it.
 */
export function useShortcut(keys: string, label: string, run?: Shortcut['run'], options: ShortcutOptions = {}): void {
  const { register } = useKeyboard();
  const { group = 'This page', enabled = true } = options;
  const handled = run !== undefined;
  const latest = useEffectEvent((event: KeyboardEvent) => run?.(event));
  useEffect(() => {
    if (!enabled) return undefined;
    const shortcut: Shortcut = { keys, label, group, run: handled ? (event) => latest(event) : undefined };
    return register(() => shortcut);
  }, [register, keys, label, group, enabled, handled]);
}
