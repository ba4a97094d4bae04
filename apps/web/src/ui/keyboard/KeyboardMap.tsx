import { Switch } from '@mantine/core';
import { Fragment } from 'react';
import { useKeyboard, type Shortcut } from './KeyboardProvider';
import classes from './KeyboardMap.module.css';
import { Dialog } from '../Dialog';

const WORDS: Record<string, string> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  Escape: 'Esc',
};

const word = (key: string): string => WORDS[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** Keys as caps: pressed together in one cap, one after the other with "then". */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split(' ').map((chord, index) => (
        <Fragment key={index}>
          {index > 0 && <span>then</span>}
          <kbd>{chord.split('+').map(word).join(' ')}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

function byGroup(shortcuts: Shortcut[]): Map<string, Shortcut[]> {
  const unique = new Map(shortcuts.map((shortcut) => [`${shortcut.group} ${shortcut.keys}`, shortcut]));
  return Map.groupBy(unique.values(), ({ group }) => group);
}

export interface KeyboardMapProps {
  opened: boolean;
  onClose: () => void;
}

/** Every key that works on this page now, and the switch for single letters. */
export function KeyboardMap({ opened, onClose }: KeyboardMapProps) {
  const { list, singleKeys, setSingleKeys } = useKeyboard();
  return (
    <Dialog opened={opened} onClose={onClose} title="Keyboard" size="lg">
      {opened &&
        [...byGroup(list())].map(([group, shortcuts]) => (
          <section key={group} className={classes.group}>
            <h3 className={classes.title}>{group}</h3>
            <dl className={classes.list}>
              {shortcuts.map(({ keys, label }) => (
                <div key={keys} className={classes.row}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      <Switch
        className={classes.switch}
        label="Single letters work as shortcuts"
        description="Only outside text fields. Switch this off if a screen reader or voice control uses letters."
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
