import type { CaseSummary, Page, RoomEventsPage } from '@consilium/contracts';
import { openingObstacles, type CasePresentation } from '@consilium/clinical';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { requestApi, signIn } from '../../../../test/support/people';
import { CasesRepository } from '../cases/cases.repository';
import { PresentationStore } from '../cases/presentation/presentation-store';
import { AccountsRepository } from '../members/accounts.repository';
import { Audit } from '../platform/audit/audit';
import { Transactions } from '../platform/transactions/transactions';
import { RoomLookups } from '../rooms/room-lookups';
import { RoomsService } from '../rooms/rooms.service';
import { DEMO_ACCOUNTS, DEMO_CASES, DEMO_PASSWORD } from './data';
import { loadDemo, type DemoDependencies } from './demo-loader';

describe('the demo', () => {
  let test: TestApp;
  /** Another server on the same database, under DEMO=1. */
  let shown: TestApp;
  const of = <T>(token: new (...args: never[]) => T): T => test.app.get(token, { strict: false });
  const dependencies = (now = new Date()): DemoDependencies => ({
    transactions: of(Transactions),
    accounts: of(AccountsRepository),
    lookups: of(RoomLookups),
    rooms: of(RoomsService),
    cases: of(CasesRepository),
    presentations: of(PresentationStore),
    audit: of(Audit),
    now,
  });

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
    const { rooms, ...rest } = dependencies();
    let appended = 0;
    const dying = Object.assign(Object.create(rooms) as RoomsService, {
      append: (...entry: Parameters<RoomsService['append']>) =>
        ++appended > 40 ? Promise.reject(new Error('killed')) : rooms.append(...entry),
    });
    await expect(loadDemo({ ...rest, rooms: dying })).rejects.toThrow('killed');
    for (const table of ['member', 'clinical_case', 'room', 'room_event', 'audit_entry'])
      expect([table, await count(table)]).toEqual([table, 0]);
  });

  it('is loaded once, however many processes start', async () => {
    const loaded = await Promise.all([loadDemo(dependencies()), loadDemo(dependencies()), loadDemo(dependencies())]);
    expect(loaded.filter(Boolean)).toHaveLength(1);
    expect(await loadDemo(dependencies())).toBe(false);
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

  it('does not mix with cases that were there before', async () => {
    await test.database.query('DELETE FROM demo_load');
    await expect(loadDemo(dependencies())).rejects.toThrow(
      /^This database holds members or cases of your own.*set DEMO=0/,
    );
    expect(await count('clinical_case')).toBe(DEMO_CASES.length);
  });
});
