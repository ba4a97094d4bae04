export { isComposing } from './composing';
export { Keys } from './KeyboardMap';
export { KeyboardProvider } from './KeyboardProvider';
export { usePanes } from './usePanes';
export { useShortcut } from './useShortcut';
