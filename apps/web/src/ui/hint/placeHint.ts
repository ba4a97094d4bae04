/** In CSS pixels, of the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Between a hint and what it is about. */
const GAP = 6;
/** Between a hint and the edge of the window. */
const EDGE = 8;

/** Where a hint stands: centred above its anchor, below it where there is no room, and never beyond the sides of the window. */
export function placeHint(
  anchor: Box,
  hint: Pick<Box, 'width' | 'height'>,
  windowWidth: number,
): Pick<Box, 'left' | 'top'> {
  const centred = anchor.left + (anchor.width - hint.width) / 2;
  const above = anchor.top - GAP - hint.height;
  return {
    left: Math.max(EDGE, Math.min(centred, windowWidth - EDGE - hint.width)),
    top: above >= EDGE ? above : anchor.top + anchor.height + GAP,
  };
}
