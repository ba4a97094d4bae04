import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useShortcut } from '../../ui/keyboard';

export type RoomLayout = 'wide' | 'middle' | 'phone';

const PHONE = '(max-width: 767.98px)';

/** Whether the window is as narrow as a phone's at this moment. */
export const isPhone = (): boolean => window.matchMedia(PHONE).matches;

/** Three panes, two, or one: as the width allows. */
export function useRoomLayout(): RoomLayout {
  const wide = useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false });
  const phone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false });
  return wide ? 'wide' : phone ? 'phone' : 'middle';
}

export interface Folds {
  left: boolean;
  right: boolean;
  toggle: (side: 'left' | 'right') => void;
}

/** Which side panes are folded away; `subject`: what the pane of the room's subject is called, where there is one. `[` and `]` toggle them. */
export function useFolds(enabled: boolean, subject: string | undefined): Folds {
  const [folded, setFolded] = useState({ left: false, right: false });
  const toggle = (side: 'left' | 'right'): void => setFolded((now) => ({ ...now, [side]: !now[side] }));
  useShortcut('[', `Fold or unfold the ${subject?.toLowerCase()}`, () => toggle('left'), {
    enabled: enabled && subject !== undefined,
    group: 'Room',
  });
  useShortcut(']', 'Fold or unfold the people', () => toggle('right'), { enabled, group: 'Room' });
  return { ...folded, toggle };
}

/** Less of the window than this is taken by no keyboard, and by no bar above one. Pixels. */
const TAKEN_LEAST = 60;

/**
 * The keyboard of a phone or tablet covers the page without shrinking it, and may push it up: the room takes the part that is really seen,
 * `--seen-height` from `--seen-top`, while `data-keyboard` stands on the page.
 * @returns true while the keyboard is up
 */
export function useKeyboardUp(enabled: boolean): boolean {
  const [up, setUp] = useState(false);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!enabled || !viewport) return undefined;
    const { style, dataset } = document.documentElement;
    const forget = (): void => {
      delete dataset['keyboard'];
      style.removeProperty('--seen-height');
      style.removeProperty('--seen-top');
    };
    const measure = (): void => {
      const covered = viewport.scale === 1 && viewport.height < window.innerHeight - TAKEN_LEAST;
      setUp(covered);
      if (!covered) return forget();
      dataset['keyboard'] = 'up';
      style.setProperty('--seen-height', `${viewport.height}px`);
      style.setProperty('--seen-top', `${viewport.offsetTop}px`);
    };
    viewport.addEventListener('resize', measure);
    viewport.addEventListener('scroll', measure);
    return () => {
      viewport.removeEventListener('resize', measure);
      viewport.removeEventListener('scroll', measure);
      forget();
    };
  }, [enabled]);
  return enabled && up;
}
