import { startTestApp, type TestApp } from '../../../../test/support/app';
import { createTestMember } from '../../../../test/support/people';
import { PeopleService } from './people.service';

let test: TestApp;
let people: PeopleService;

beforeAll(async () => {
  test = await startTestApp();
  people = test.app.get(PeopleService, { strict: false });
});
afterAll(() => test.close());

it('names those who are known, also after they left', async () => {
  const [nurse, gone] = await Promise.all([
    createTestMember(test, { discipline: 'nurse', displayName: 'Ada Nurse' }),
    createTestMember(test, { displayName: 'Gone Away' }),
  ]);
  await test.database.query('UPDATE member SET disabled_at = now(), discipline = NULL WHERE id = $1', [gone.id]);
  const unknown = '018f2f4e-0000-7000-8000-000000000001';
  const named = await people.named([nurse.id, gone.id, unknown]);
  expect(named.get(nurse.id)).toEqual({ memberId: nurse.id, displayName: 'Ada Nurse', discipline: 'nurse' });
  expect(named.get(gone.id)).toEqual({ memberId: gone.id, displayName: 'Gone Away', discipline: null });
  expect(named.size).toBe(2);
  expect(await people.activeAmong([nurse.id, gone.id, unknown])).toEqual(new Set([nurse.id]));
  expect(await people.active(nurse.id)).toEqual(named.get(nurse.id));
  expect(await people.active(gone.id)).toBeNull();
  expect(await people.active(unknown)).toBeNull();
});
