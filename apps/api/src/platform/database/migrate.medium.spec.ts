import { createEmptyDatabase, createTestDatabase } from '../../../../../test/support/database';
import type { TestDatabase } from '../../../../../test/support/database';
import { StartFailure } from '../settings';
import { connect, createDataSource, discoverEntities, discoverMigrations, isUniqueViolation, migrate } from '.';

let database: TestDatabase;

describe('migrate', () => {
  beforeEach(async () => {
    database = await createEmptyDatabase();
  });
  afterEach(() => database.drop());

  it('runs every migration once, however many servers start together', async () => {
    const servers = await Promise.all([1, 2, 3].map(() => createDataSource(database.url).initialize()));
    try {
      const ran = await Promise.all(servers.map((server) => migrate(server)));
      expect(ran.flat().sort()).toEqual(
        discoverMigrations()
          .map(({ name }) => name)
          .sort(),
      );
      expect(ran.flat().length).toBeGreaterThan(0);
    } finally {
      await Promise.all(servers.map((server) => server.destroy()));
    }
  });

  it('can take every migration back', async () => {
    const dataSource = await createDataSource(database.url).initialize();
    try {
      const ran = await migrate(dataSource);
      for (const _ of ran) await dataSource.undoLastMigration({ transaction: 'each' });
      const left = await dataSource.query(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm') AND relname <> 'migration'`,
      );
      expect(left).toEqual([]);
      const functions = await dataSource.query(
        `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      );
      expect(functions).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('refuses a database that a newer version wrote', async () => {
    const dataSource = await createDataSource(database.url).initialize();
    try {
      await migrate(dataSource);
      await dataSource.query(
        `INSERT INTO migration ("timestamp", name) VALUES (9999999999999, 'AddTelepathy9999999999999')`,
      );
      await expect(migrate(dataSource)).rejects.toThrow(
        /newer version of Consilium \(it has AddTelepathy9999999999999\)/,
      );
      await expect(migrate(dataSource)).rejects.toBeInstanceOf(StartFailure);
    } finally {
      await dataSource.destroy();
    }
  });
});

describe('the schema', () => {
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('has a column for every property of every entity', async () => {
    const dataSource = await createDataSource(database.url).initialize();
    try {
      expect(dataSource.entityMetadatas.length).toBe(discoverEntities().length);
      for (const { target } of dataSource.entityMetadatas) await dataSource.getRepository(target).find({ take: 1 });
    } finally {
      await dataSource.destroy();
    }
  });

  it('ends a statement that runs too long', async () => {
    const dataSource = await createDataSource(database.url, {
      databasePoolSize: 1,
      statementTimeoutSeconds: 1,
    }).initialize();
    try {
      await expect(dataSource.query('SELECT pg_sleep(10)')).rejects.toThrow(/statement timeout/);
    } finally {
      await dataSource.destroy();
    }
  });

  it('tells a double key from other errors', async () => {
    const dataSource = await createDataSource(database.url).initialize();
    try {
      await dataSource.query('CREATE TABLE thing (id int CONSTRAINT thing_pkey PRIMARY KEY, name text NOT NULL)');
      await dataSource.query("INSERT INTO thing VALUES (1, 'a')");
      const twice = await dataSource.query("INSERT INTO thing VALUES (1, 'b')").catch((error: unknown) => error);
      const empty = await dataSource.query('INSERT INTO thing VALUES (2, NULL)').catch((error: unknown) => error);
      expect([
        isUniqueViolation(twice),
        isUniqueViolation(twice, 'thing_pkey'),
        isUniqueViolation(twice, 'other'),
      ]).toEqual([true, true, false]);
      expect(isUniqueViolation(empty)).toBe(false);
    } finally {
      await dataSource.destroy();
    }
  });
});

describe('connect', () => {
  it('names host and port, never the password', async () => {
    const url = 'postgres://someone:s3cret@127.0.0.1:1/none';
    const failure: unknown = await connect(createDataSource(url), url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartFailure);
    expect((failure as Error).message).toBe(
      'The database at 127.0.0.1:1 cannot be reached: nothing listens there. Check DATABASE_URL.',
    );
  });
});
