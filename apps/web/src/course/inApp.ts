export { useCourseLive as useLive } from './useCourseLive';
