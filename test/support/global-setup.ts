import { printDocument } from './contract-document';
import { openRun } from './test-postgres';

export default async function setUp(): Promise<void> {
  printDocument();
  await openRun();
}
