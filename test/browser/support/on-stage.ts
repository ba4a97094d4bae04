import { Stage } from './stage';

const TEST_MS = 90_000;

/** Tests of one part of the web, with a server, its demo and a browser of their own: each file runs alone, and no part finds what another left. */
export function onStage(name: string, tests: (stage: Stage) => void): void {
  jest.setTimeout(TEST_MS);
  // A browser on a busy machine: a test that passes at its second try is named at the end of the run (scripts/lib/tests.mjs).
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  const stage = new Stage();
  beforeAll(() => stage.open());
  // A second try of a test begins where the first one did: with the demo as it is at the start.
  const tried = new Set<string>();
  beforeEach(async () => {
    const test = expect.getState().currentTestName ?? '';
    if (tried.has(test)) await stage.reopen();
    tried.add(test);
  });
  // Whatever a test did: no page may have complained, be it of an error or of its content security policy.
  afterEach(async () => {
    await stage.closeProfiles();
    expect(stage.takeComplaints()).toEqual([]);
  });
  afterAll(() => stage.close());
  describe(name, () => tests(stage));
}
