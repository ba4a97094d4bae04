import { useCourseNews } from '../realtime/useCourseNews';
import { carePathKeys, type CarePath } from './queries';

/** What a gate asks for follows from the course, so every change of it is read again. */
export const useCarePathLive = (): void => useCourseNews<CarePath>({ ...carePathKeys, versionOf: () => 0 });
