import type { KeyboardEvent, ReactNode } from 'react';
import { Count } from '../../ui';
import classes from './RoomTabs.module.css';

export interface RoomTab {
  id: 'discussion' | 'subject' | 'people';
  label: string;
  icon: ReactNode;
  count?: number;
  countOf?: string;
}

export interface RoomTabsProps {
  label: string;
  tabs: readonly RoomTab[];
  shown: RoomTab['id'];
  onShow: (id: RoomTab['id']) => void;
  /** At the foot of a phone: icons over words. */
  atFoot?: boolean;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs over the parts of the room; arrows move between them. */
export function RoomTabs({ label, tabs, shown, onShow, atFoot = false }: RoomTabsProps) {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = STEPS[event.key];
    const next = step && tabs[(tabs.findIndex(({ id }) => id === shown) + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onShow(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab='${next.id}']`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={classes.tabs} data-foot={atFoot || undefined} onKeyDown={move}>
      {tabs.map(({ id, label: word, icon, count = 0, countOf = '' }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={id === shown}
          aria-controls={id === shown ? `room-${id}` : undefined}
          tabIndex={id === shown ? 0 : -1}
          className={classes.tab}
          onClick={() => onShow(id)}
        >
          {atFoot && icon}
          <span>{word}</span>
          {count > 0 && (
            <span className={classes.count}>
              <Count value={count} of={countOf} />
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
