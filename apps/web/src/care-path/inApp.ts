export { useCarePathLive as useLive } from './useCarePathLive';
