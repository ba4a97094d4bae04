import type { CaseSummary, Page, RoomEventsPage } from '@consilium/contracts';
import { openingObstacles, type CasePresentation } from '@consilium/clinical';
import { SplitDemoLoad1760000015000 } from '../../../../migrations/202611301400-demo-split-load';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { requestApi, signIn } from '../../../../test/support/people';
import { CasesRepository } from '../cases/cases.repository';
import { PresentationStore } from '../cases/presentation/presentation-store';
import { AccountsRepository } from '../members/accounts.repository';
import { Transactions } from '../platform/transactions/transactions';
import { RoomLookups } from '../rooms/room-lookups';
import { RoomsService } from '../rooms/rooms.service';
import { DEMO_ACCOUNTS, DEMO_CASES, DEMO_MEMBERS, DEMO_PASSWORD } from './data';
import { loadDemo } from './demo-loader';
import type { DemoPart } from './demo-part';
import type { DemoWorld } from './demo-world';
import { DEMO_PARTS } from './parts';
import { DemoThreads } from './parts/rooms';

describe('the demo', () => {
  let test: TestApp;
  /** Another server on the same database, under DEMO=1. */
  let shown: TestApp;
  const of = <T>(token: new (...args: never[]) => T): T => test.app.get(token, { strict: false });
  const parts = (): DemoPart[] => DEMO_PARTS.map((Part) => of<DemoPart>(Part));
  const load = (loaded = parts()): Promise<string[]> =>
    loadDemo(loaded, {
      transactions: of(Transactions),
      accounts: of(AccountsRepository),
      cases: of(CasesRepository),
      now: new Date(),
    });
  const NAMES = ['people', 'cases', 'rooms', 'course'];

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test?.close());

  const count = async (table: string): Promise<number> =>
    (await test.database.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;
  const as = async (account: string) => {
    const cookie = await signIn(shown.url, `${account}@demo.test`, DEMO_PASSWORD);
    return async <T>(path: string): Promise<T> =>
      (await requestApi(shown.url, 'GET', path, undefined, { cookie })).body as T;
  };

  it('leaves nothing behind when it dies on the way', async () => {
    const rooms = of(RoomsService);
    let appended = 0;
    const dying = Object.assign(Object.create(rooms) as RoomsService, {
      append: (...entry: Parameters<RoomsService['append']>) =>
        ++appended > 40 ? Promise.reject(new Error('killed')) : rooms.append(...entry),
    });
    const threads = new DemoThreads(dying, of(RoomLookups));
    const [people, cases] = parts();
    await expect(load([people!, cases!, threads])).rejects.toThrow('killed');
    for (const table of ['member', 'clinical_case', 'room', 'room_event', 'audit_entry', 'demo_load'])
      expect([table, await count(table)]).toEqual([table, 0]);
  });

  it('is loaded once, however many processes start', async () => {
    const loaded = await Promise.all([load(), load(), load()]);
    expect(loaded.filter(({ length }) => length > 0)).toEqual([NAMES]);
    expect(await load()).toEqual([]);
    expect(await count('clinical_case')).toBe(DEMO_CASES.length);
    expect(await count(`clinical_case WHERE demo AND status = 'open'`)).toBe(DEMO_CASES.length);
    expect(await count('member WHERE password_hash IS NOT NULL')).toBe(DEMO_ACCOUNTS.length);
  });

  describe('as its people see it', () => {
    beforeAll(async () => {
      shown = await startTestApp({ demo: true, databaseUrl: test.databaseUrl });
    });
    afterAll(() => shown.close());

    it('gives therapist, psychiatrist and anesthesiologist their open cases, treating', async () => {
      for (const account of ['therapist', 'psychiatrist', 'anesthesiologist']) {
        const { items } = await (await as(account))<Page<CaseSummary>>('/cases');
        for (const code of ['KAP-7Q4M', 'KAP-9WBD']) {
          const shown = items.find((one) => one.code === code)!;
          expect(shown).toMatchObject({ status: 'open', completeness: { missing: [] } });
          expect(['owner', 'treating']).toContain(shown.myRole);
        }
      }
    });

    it('gives the outsider nothing', async () => {
      const get = await as('outsider');
      expect((await get<Page<CaseSummary>>('/cases')).items).toEqual([]);
      expect((await get<Page<unknown>>('/rooms')).items).toEqual([]);
    });

    it('holds every thread in its order, with its authors, up to the last day', async () => {
      const rows = await test.database.query<{ code: string; id: string; room_id: string }[]>(
        'SELECT code, id, room_id FROM clinical_case',
      );
      const get = await as('therapist');
      for (const { code, thread, presentation } of DEMO_CASES.filter(
        ({ owner, members }) => owner === 'therapist' || members.some(({ member }) => member === 'therapist'),
      )) {
        const { room_id: roomId, id } = rows.find((row) => row.code === code)!;
        const { items } = await get<RoomEventsPage>(`/rooms/${roomId}/events`);
        expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
        const messages = items.flatMap((event) => (event.type === 'message.posted' ? [event] : []));
        expect(messages.map(({ data }) => data.text)).toEqual(thread.map(({ text }) => text));
        expect(messages.map(({ data }) => messages.findIndex(({ seq }) => seq === data.replyTo))).toEqual(
          thread.map(({ replyTo }) => replyTo ?? -1),
        );
        const times = items.map(({ at }) => Date.parse(at));
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(Date.now() - times.at(-1)!).toBeLessThan(25 * 3_600_000);
        const kept = (await of(PresentationStore).current([id])).get(id) as CasePresentation;
        expect(kept).toEqual(presentation);
        expect(openingObstacles(kept)).toEqual([]);
      }
    });
  });

  describe('that was loaded before its parts had names of their own', () => {
    const migration = new SplitDemoLoad1760000015000();
    const migrate = async (way: 'up' | 'down'): Promise<void> => {
      const runner = test.database.createQueryRunner();
      await migration[way](runner).finally(() => runner.release());
    };
    const began = new Date('2026-11-02T08:00:00.000Z');

    it('has the parts that it was made of, and gets the one that is new, once', async () => {
      // As long as its load was one part, it had no course.
      for (const table of [
        'demo_load',
        'alert_episode',
        'alert_check',
        'treatment_session',
        'case_fact',
        'case_course',
      ])
        await test.database.query(`DELETE FROM ${table}`);
      await test.database.query(`INSERT INTO demo_load (part, at) VALUES ('people_and_cases', $1)`, [began]);
      await migrate('up');
      const worlds: DemoWorld[] = [];
      const added: DemoPart = {
        name: 'added',
        after: ['cases'],
        load: async (_tx, world) => {
          worlds.push(world);
          expect((await world.people()).size).toBe(DEMO_MEMBERS.length);
          expect(await world.case('KAP-7Q4M')).toMatchObject({ roomId: expect.any(String) });
          expect(await world.case('KAP-0000')).toBeNull();
        },
      };
      expect(await load([...parts(), added])).toEqual(['course', 'added']);
      expect(await load([...parts(), added])).toEqual([]);
      expect(worlds.map((world) => world.began)).toEqual([began]);
      expect(await count('clinical_case')).toBe(DEMO_CASES.length);
    });

    it('is one part again when the migration is taken back', async () => {
      await migrate('down');
      expect(await test.database.query('SELECT part, at FROM demo_load ORDER BY part')).toEqual([
        { part: 'added', at: expect.any(Date) },
        { part: 'course', at: expect.any(Date) },
        { part: 'people_and_cases', at: began },
      ]);
      await migrate('up');
      expect(await load()).toEqual([]);
    });
  });

  it('does not mix with cases that were there before', async () => {
    await test.database.query('DELETE FROM demo_load');
    await expect(load()).rejects.toThrow(/^This database holds members or cases of your own.*set DEMO=0/);
    expect(await count('clinical_case')).toBe(DEMO_CASES.length);
  });
});
