import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '../../../../../test/support/database';
import { createDataSource, migrate } from '../database';

it('keys that were used before stand in one table, and go back where they were', async () => {
  const database = await createTestDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  const has = async (table: string): Promise<boolean> =>
    (await dataSource.query<{ is: boolean }[]>('SELECT to_regclass($1) IS NOT NULL AS is', [table]))[0]!.is;
  const [practiceId, memberId, caseId, roomId, documentId, key, another] = Array.from({ length: 7 }, () =>
    randomUUID(),
  );
  try {
    while (await has('request_key')) await dataSource.undoLastMigration({ transaction: 'each' });
    for (const [sql, values] of [
      [`INSERT INTO practice (id, name) VALUES ($1, 'Somewhere')`, [practiceId]],
      [
        `INSERT INTO member (id, email, display_name, practice_id) VALUES ($1, 'a@b.test', 'Somebody', $2)`,
        [memberId, practiceId],
      ],
      [`INSERT INTO room (id, subject_kind, subject_id, label) VALUES ($1, 'case', $2, 'KAP-TEST')`, [roomId, caseId]],
      [
        `INSERT INTO clinical_case (id, code, room_id, presenter_role) VALUES ($1, 'KAP-TEST', $2, 'therapist')`,
        [caseId, roomId],
      ],
      ['INSERT INTO case_creation (member_id, client_id, case_id) VALUES ($1, $2, $3)', [memberId, key, caseId]],
      [
        `INSERT INTO case_document (id, case_id, room_id, seq, kind, length, text, client_id, attached_by, attached_at)
         VALUES ($1, $2, $3, 1, 'text', 1, 'x', $4, $5, now())`,
        [documentId, caseId, roomId, another, memberId],
      ],
    ] as const)
      await dataSource.query(sql, [...values]);
    await migrate(dataSource);
    expect(
      await dataSource.query('SELECT scope, client_id AS key, digest, made_id AS made FROM request_key ORDER BY scope'),
    ).toEqual([
      { scope: 'case', key, digest: null, made: caseId },
      { scope: `document:${caseId}`, key: another, digest: null, made: documentId },
    ]);
    while (await has('request_key')) await dataSource.undoLastMigration({ transaction: 'each' });
    expect(await dataSource.query('SELECT client_id AS key, case_id AS made FROM case_creation')).toEqual([
      { key, made: caseId },
    ]);
    expect(await dataSource.query('SELECT client_id AS key FROM case_document')).toEqual([{ key: another }]);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
