import { MESSAGE_KINDS, type MessageKind } from '@consilium/contracts';
import { Menu } from '@mantine/core';
import { useId } from 'react';
import { KindIcon, KINDS } from '../discussion/kinds';
import classes from './Composer.module.css';

export interface KindChoiceProps {
  kind: MessageKind;
  onKind: (kind: MessageKind) => void;
}

/** What kind of message it becomes: radio buttons, also by Alt and 1 to 6. */
export function KindChips({ kind, onKind }: KindChoiceProps) {
  const name = useId();
  return (
    <fieldset className={classes.kinds}>
      <legend className="spoken">Kind of message</legend>
      {MESSAGE_KINDS.map((value, index) => (
        <label key={value} className={classes.chip} data-hint={`${KINDS[value].word}, Alt ${index + 1}`}>
          <input
            type="radio"
            aria-keyshortcuts={`Alt+${index + 1}`}
            name={name}
            value={value}
            checked={value === kind}
            onChange={() => onKind(value)}
            className="spoken"
          />
          <span className={classes.chipFace}>
            <KindIcon kind={value} />
            <span>{KINDS[value].word}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The same choice where there is no room for chips. */
export function KindMenu({ kind, onKind }: KindChoiceProps) {
  return (
    <Menu position="top-start" withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.kindButton} aria-label={`Kind of message: ${KINDS[kind].word}`}>
          <KindIcon kind={kind} size={20} />
          {kind !== 'message' && <span>{KINDS[kind].word}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {MESSAGE_KINDS.map((value) => (
          <Menu.Item
            key={value}
            leftSection={<KindIcon kind={value} size={18} />}
            aria-current={value === kind || undefined}
            onClick={() => onKind(value)}
          >
            {KINDS[value].word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
