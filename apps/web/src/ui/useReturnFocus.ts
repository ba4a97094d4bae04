import { useLayoutEffect } from 'react';

/** What keeps the focus of its part of the page; `="page"`: of all of it. */
const HOME = '[data-focus-home]';
const AROUND = `${HOME}, form, [role="dialog"]`;
const PAGE = '[data-focus-home="page"]';
const FIELD = 'textarea, input:not([type="hidden"])';
/** What is taken off the page as a dialog closes is gone after this. Milliseconds. */
const SETTLED = 10;

interface Opener {
  element: HTMLElement | null;
  /** The part of the page that it stood in. */
  around: HTMLElement | null;
}

/** What a dialog that closes now gives the focus back to; `dialog`: where it is still on the page. */
let leaving: { dialog: Element | null; opener: Opener } | null = null;

/** Whether nothing has the focus, or what had it goes with a dialog that closes. */
const isLeft = (active: Element | null, dialog: Element | null): boolean =>
  active === null || active === document.body || dialog?.contains(active) === true;

/**
 * What has the focus as something opens; of an entry of a menu, the menu's button, as the entry goes with it. A dialog that opens in the
 * place of another one has that one's opener.
 */
function openerNow(): Opener {
  const active = document.activeElement;
  if (leaving && isLeft(active, leaving.dialog)) return leaving.opener;
  const menu = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const element = menu ? document.getElementById(menu) : active;
  return element instanceof HTMLElement && element !== document.body
    ? { element, around: element.parentElement?.closest<HTMLElement>(AROUND) ?? null }
    : { element: null, around: null };
}

/**
 * The focus after a dialog: on what opened it, also where that is taken off the page only later; then in the part of the page that it
 * stood in, then in the page's own home. Who puts the focus elsewhere meanwhile has it there.
 * @param opened while it is open, and drawn
 */
export function useReturnFocus(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return undefined;
    const opener = openerNow();
    return () => {
      const closing = document.activeElement?.closest('[role="dialog"]') ?? null;
      leaving = { dialog: closing, opener };
      setTimeout(() => {
        leaving = null;
        if (isLeft(document.activeElement, closing)) giveBack(opener, closing);
      }, SETTLED);
    };
  }, [opened]);
}

function giveBack({ element, around }: Opener, closing: Element | null): void {
  if (takes(element)) return whenGone(element!, () => giveBack({ element: null, around }, closing));
  if (takes(around) || takes(around?.querySelector<HTMLElement>(FIELD))) return;
  for (const home of [...document.querySelectorAll<HTMLElement>(`${PAGE}, #main`)].reverse())
    if (!closing?.contains(home) && takes(home)) return;
}

/** Whether it has the focus then: what is off the page, not seen or of no use does not take it. */
function takes(element: HTMLElement | null | undefined): boolean {
  element?.focus({ preventScroll: true });
  return element != null && document.activeElement === element;
}

/** Goes on once the element is off the page while it has the focus. */
function whenGone(element: HTMLElement, next: () => void): void {
  const watch = new MutationObserver(() => {
    if (element.isConnected) return;
    stop();
    if (document.activeElement === document.body) next();
  });
  const stop = (): void => {
    watch.disconnect();
    for (const name of ['focusin', 'pointerdown']) document.removeEventListener(name, stop);
  };
  for (const name of ['focusin', 'pointerdown']) document.addEventListener(name, stop);
  watch.observe(document.body, { childList: true, subtree: true });
}
