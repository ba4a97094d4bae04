import { closeRun } from './test-postgres';

export default closeRun;
