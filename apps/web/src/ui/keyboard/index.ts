export { isComposing } from './composing';
export { Keys } from './KeyboardMap';
export { KeyboardProvider, useKeyboard, type Shortcut } from './KeyboardProvider';
export { usePanes } from './usePanes';
export { useShortcut } from './useShortcut';
