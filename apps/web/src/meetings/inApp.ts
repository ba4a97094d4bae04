export { useMeetingsLive as useLive } from './useMeetingsLive';
