export { canonicalJson } from './canonical-json';
export { Changes, lacksRight, type Change, type ChangedObject, type ChangeSteps } from './changes';
export { Once, type AskedOnce } from './once';
