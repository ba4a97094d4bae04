import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { isPhone } from '../layout/useRoomLayout';

export interface Sheet {
  opened: boolean;
  /** `from`: the message, or something in it. */
  open: (from: Element) => void;
  /** Back to the message, with the focus on it. */
  close: () => void;
  /** Closes it for something that may take the focus. */
  leave: () => void;
}

/** What is of its own use in a message, so that a tap on it is for it alone. */
const OWN = 'a, button, input, textarea';

/** The sheet of a message on a phone: a tap on the message, a long press, or Enter on it opens it. */
export function useSheet() {
  const [opened, setOpened] = useState(false);
  const message = useRef<HTMLElement | null>(null);
  const open = (from: Element): void => {
    message.current = from.closest('article, [data-said], [data-written]');
    setOpened(true);
  };
  const leave = (): void => setOpened(false);
  const close = (): void => {
    leave();
    message.current?.focus({ preventScroll: true });
  };
  const sheet: Sheet = { opened, open, close, leave };
  const asks = (event: MouseEvent<HTMLElement>): boolean => {
    const { target, currentTarget } = event;
    // What stands in the sheet itself, or in a dialog, is no part of the message on the page.
    const isHere = target instanceof Element && currentTarget.contains(target) && !target.closest(OWN);
    return isHere && isPhone() && (window.getSelection()?.isCollapsed ?? true);
  };
  const handlers = {
    onClick: (event: MouseEvent<HTMLElement>): void => {
      if (asks(event)) open(event.currentTarget);
    },
    onContextMenu: (event: MouseEvent<HTMLElement>): void => {
      // A mouse keeps the menu of its browser.
      const isTouch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch';
      if (!isTouch || !asks(event)) return;
      event.preventDefault();
      open(event.currentTarget);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.key !== 'Enter' || event.target !== event.currentTarget || !isPhone()) return;
      event.preventDefault();
      open(event.currentTarget);
    },
  };
  return { sheet, handlers };
}
