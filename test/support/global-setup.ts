import { openRun } from './test-postgres';

export default openRun;
