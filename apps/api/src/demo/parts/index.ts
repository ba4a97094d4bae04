import { DemoOpenCases } from './cases';
import { DemoCourse } from './course';
import { DemoPeople } from './people';
import { DemoThreads } from './rooms';

/** Every part of the demo. A new one is loaded at the next start, into a demo that is there already, too. */
export const DEMO_PARTS = [DemoPeople, DemoOpenCases, DemoThreads, DemoCourse] as const;
