export interface Hint {
  words: string;
  /** What the words are about. */
  anchor: Element;
}

/** Milliseconds on a control before its hint shows. */
export const SHOWS_AFTER = 400;
/** Milliseconds in which the pointer may go from the control to its hint, and from one hint to the next, which then shows at once. */
export const STAYS_FOR = 150;

const hintOf = (target: EventTarget | null): Hint | null => {
  const anchor = target instanceof Element ? target.closest('[data-hint]') : null;
  const words = anchor?.getAttribute('data-hint');
  return anchor && words ? { words, anchor } : null;
};
const isHint = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-hint-shown]') !== null;

/**
 * Finds the hint of what a pointer or the keyboard is on, for the whole page: any element with `data-hint`, also while it is drawn later.
 * Escape, a press and scrolling put it away until something else is pointed at. A finger shows none.
 * @param show takes the hint to draw; null: none. What it draws has `data-hint-shown`
 * @returns stops listening
 */
export function listenForHints(show: (hint: Hint | null) => void): () => void {
  let shown: Hint | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where a hint is due, shown or was put away: being there still asks for nothing. */
  let on: Element | null = null;

  const set = (hint: Hint | null): void => {
    clearTimeout(timer);
    if (shown === null && hint === null) return;
    shown = hint;
    show(hint);
    watch.disconnect();
    if (hint)
      watch.observe(document.body, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['data-hint'],
      });
  };
  const soon = (hint: Hint | null, after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => set(hint?.anchor.isConnected ? hint : null), after);
  };
  // The control goes, or says something else, while its hint is shown.
  const watch = new MutationObserver(() => {
    const now = shown?.anchor.isConnected ? hintOf(shown.anchor) : null;
    if (now?.words !== shown?.words) set(now);
  });

  const goTo = (target: EventTarget | null): void => {
    const hint = hintOf(target);
    if (hint?.anchor === on) return shown ? clearTimeout(timer) : undefined;
    on = hint?.anchor ?? null;
    if (hint) soon(hint, shown ? 0 : SHOWS_AFTER);
    else soon(null, STAYS_FOR);
  };
  const putAway = (): void => set(null);

  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  document.addEventListener(
    'pointerover',
    ({ pointerType, target }) => {
      if (pointerType === 'touch') return;
      if (isHint(target)) clearTimeout(timer);
      else goTo(target);
    },
    options,
  );
  // Out of the window.
  document.addEventListener('pointerout', ({ relatedTarget }) => relatedTarget === null && goTo(null), options);
  document.addEventListener(
    'focusin',
    ({ target }) => target instanceof Element && target.matches(':focus-visible') && goTo(target),
    options,
  );
  document.addEventListener('focusout', () => goTo(null), options);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && putAway(), options);
  document.addEventListener('pointerdown', putAway, options);
  document.addEventListener('click', putAway, options);
  document.addEventListener(
    'scroll',
    ({ target }) => shown && target instanceof Node && target.contains(shown.anchor) && putAway(),
    options,
  );
  return () => {
    stop.abort();
    clearTimeout(timer);
    watch.disconnect();
  };
}
