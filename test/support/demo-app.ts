import type { Settings } from '../../apps/api/src/platform/settings';
import { startTestApp, type TestApp } from './app';

/** Password of every demo account (contract). */
export const DEMO_PASSWORD = 'consilium-demo';

export interface DemoCase {
  caseId: string;
  roomId: string;
}

export interface DemoApp extends TestApp {
  /** Ids of a demo case by its code, e.g. `KAP-7Q4M`. */
  demoCase(code: string): Promise<DemoCase>;
  /** Id of a demo account. */
  memberId(email: string): Promise<string>;
}

/** The whole application with its demo people and cases, as `npm start` shows it, on a database of its own. */
export async function startDemoApp(overrides: Partial<Settings> = {}): Promise<DemoApp> {
  const test = await startTestApp({ demo: true, ...overrides });
  const one = async <T>(sql: string, value: string): Promise<T> => {
    const [row] = await test.database.query<T[]>(sql, [value]);
    if (!row) throw new Error(`The demo has no ${value}`);
    return row;
  };
  return {
    ...test,
    demoCase: (code) =>
      one<DemoCase>('SELECT id AS "caseId", room_id AS "roomId" FROM clinical_case WHERE code = $1', code),
    memberId: async (email) => (await one<{ id: string }>('SELECT id FROM member WHERE email = $1', email)).id,
  };
}
