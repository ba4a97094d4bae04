import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useShortcut } from '../../app/keyboard';

export type RoomLayout = 'wide' | 'middle' | 'phone';

/** Three panes, two, or one: as the width allows. */
export function useRoomLayout(): RoomLayout {
  const wide = useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false });
  const phone = useMediaQuery('(max-width: 767.98px)', undefined, { getInitialValueInEffect: false });
  return wide ? 'wide' : phone ? 'phone' : 'middle';
}

export interface Folds {
  left: boolean;
  right: boolean;
  toggle: (side: 'left' | 'right') => void;
}

/** Which side panes are folded away; `[` and `]` toggle them. */
export function useFolds(enabled: boolean): Folds {
  const [folded, setFolded] = useState({ left: false, right: false });
  const toggle = (side: 'left' | 'right'): void => setFolded((now) => ({ ...now, [side]: !now[side] }));
  useShortcut('[', 'Fold or unfold the case sheet', () => toggle('left'), { enabled, group: 'Room' });
  useShortcut(']', 'Fold or unfold the people', () => toggle('right'), { enabled, group: 'Room' });
  return { ...folded, toggle };
}

/**
 * On a phone the keyboard covers the page without shrinking it: the room takes the height that is really seen, as `--seen-height`.
 * @returns true while the keyboard is up
 */
export function useKeyboardUp(enabled: boolean): boolean {
  const [up, setUp] = useState(false);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!enabled || !viewport) return undefined;
    const measure = (): void => {
      const covered = viewport.scale === 1 && viewport.height < window.innerHeight - 120;
      setUp(covered);
      if (covered) document.documentElement.style.setProperty('--seen-height', `${viewport.height}px`);
      else document.documentElement.style.removeProperty('--seen-height');
    };
    viewport.addEventListener('resize', measure);
    return () => {
      viewport.removeEventListener('resize', measure);
      document.documentElement.style.removeProperty('--seen-height');
    };
  }, [enabled]);
  return enabled && up;
}
