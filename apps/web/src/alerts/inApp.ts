export { useAlertsLive as useLive } from './useAlertsLive';
