import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { SettingsError, loadSettings } from '.';
import { envExample } from './env-example';
import { limit } from './settings.parsers';
import { settingsTable } from './settings.table';

const failure = (env: Record<string, string>): string => {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'no failure';
};

describe('loadSettings', () => {
  it('takes the documented defaults from an empty environment', () => {
    expect(loadSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '.data',
      databaseUrl: undefined,
      demo: true,
      redisUrl: undefined,
      publicUrl: undefined,
      trustProxy: false,
      logLevel: 'info',
      databasePoolSize: 16,
      postBurst: 20,
      postPer10s: 10,
      frameBytes: 65536,
      sendBufferBytes: 1048576,
      socketsPerMember: 20,
      roomsPerSocket: 50,
      httpBodyBytes: 262144,
      smallBodyBytes: 16384,
      bodyValues: 10000,
      sessionIdleMinutes: 15,
      sessionAbsoluteHours: 12,
      sessionRecheckSeconds: 30,
      sessionWarnMinutes: 2,
      loginFailures: 10,
      loginWindowMinutes: 15,
      loginFailuresPerAddress: 50,
      invitationHours: 72,
      auditSealMillis: 500,
      draftIdleDays: 30,
      privacyKey: undefined,
      reviewMinutes: 15,
      selfHarmMinutes: 240,
      selfHarmHighMinutes: 60,
      drainSeconds: 10,
    });
  });

  it.each([
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '::1', PUBLIC_URL: 'http://[::1]:3000' }, true],
    [{ PUBLIC_URL: 'http://localhost:3000' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '::' }, false],
    [{ HOST: '10.0.0.5' }, false],
    [{ PUBLIC_URL: 'https://consilium.example.org' }, false],
    [{ PUBLIC_URL: 'https://localhost.example.org' }, false],
    [{ HOST: '127.0.0.1', PUBLIC_URL: 'http://10.0.0.5' }, false],
  ])('shows demo data by default only where nobody else reaches the server: %j', (env, demo) => {
    expect(loadSettings(env).demo).toBe(demo);
    expect(loadSettings({ ...env, DATABASE_URL: 'postgres://someone@db.example.org/consilium' }).demo).toBe(false);
  });

  it('shows demo data by default on the embedded database only', () => {
    const databaseUrl = 'postgres://someone:secret@db.example.org/consilium';
    expect(loadSettings({ DATABASE_URL: databaseUrl })).toMatchObject({ demo: false, databaseUrl });
    expect(loadSettings({ DATABASE_URL: databaseUrl, DEMO: '1' }).demo).toBe(true);
    expect(loadSettings({ DEMO: '0' }).demo).toBe(false);
    expect(loadSettings({ DATABASE_URL: ' ', DEMO: '' })).toMatchObject({ demo: true, databaseUrl: undefined });
  });

  it('reads what it is given', () => {
    expect(loadSettings({ PORT: '0', POST_BURST: ' 7 ', LOG_LEVEL: 'WARN' })).toMatchObject({
      port: 0,
      postBurst: 7,
      logLevel: 'warn',
    });
    expect(loadSettings({ PUBLIC_URL: 'https://consilium.example.org/' }).publicUrl).toBe(
      'https://consilium.example.org',
    );
    expect(loadSettings({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(loadSettings({ TRUST_PROXY: 'true' }).trustProxy).toBe(1);
    expect(loadSettings({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toEqual(['loopback', '10.0.0.0/8']);
  });

  it.each([
    [{ PORT: '65536' }, /^PORT must be/],
    [{ DEMO: 'maybe' }, /^DEMO must be 1 or 0/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be/],
    [{ TRUST_PROXY: 'everyone!' }, /^TRUST_PROXY must be/],
    [{ PUBLIC_URL: 'https://example.org/app' }, /^PUBLIC_URL must be/],
    [{ PRIVACY_KEY: 'c0'.repeat(31) }, /^PRIVACY_KEY must be 32 bytes/],
    [{ PRIVACY_KEY: 'x'.repeat(64) }, /^PRIVACY_KEY must be 32 bytes/],
    [
      { DATABASE_URL: 'mysql://db' },
      /^DATABASE_URL must be a URL that begins with postgres:\/\/ or postgresql:\/\/\.$/,
    ],
    [{ REDIS_URL: 'nonsense' }, /^REDIS_URL must be/],
    [{ SESSION_WARN_MINUTES: '15' }, /^SESSION_WARN_MINUTES must be less/],
    [
      { MIGRATION_DATABASE_URL: 'postgres://owner@db.example.org/consilium' },
      /^MIGRATION_DATABASE_URL needs DATABASE_URL/,
    ],
  ])('refuses %j in one line that names the variable', (env, line) => {
    expect(failure(env)).toMatch(line);
    expect(failure(env)).not.toContain('\n');
  });

  it('takes a key as hex or in base64', () => {
    const key = Buffer.alloc(32, 0xc5);
    for (const text of [key.toString('hex'), key.toString('base64'), key.toString('base64url')])
      expect(loadSettings({ PRIVACY_KEY: text }).privacyKey).toEqual(key);
  });

  it('never repeats the password of a URL that it refuses, nor a key', () => {
    expect(failure({ PRIVACY_KEY: 's3cret' })).not.toContain('s3cret');
    expect(failure({ DATABASE_URL: 'mysql://someone:s3cret@db' })).not.toContain('s3cret');
  });

  describe('secrets in files', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'consilium-secrets-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const held = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const url = 'postgres://someone@db.example.org/consilium';

    it('are read from the file that …_FILE names, for every secret', () => {
      const secrets = Object.values(settingsTable)
        .filter(({ secret }) => secret)
        .map(({ variable }) => variable);
      expect(secrets).toEqual(
        expect.arrayContaining([
          'DATABASE_URL',
          'DATABASE_PASSWORD',
          'MIGRATION_DATABASE_URL',
          'MIGRATION_DATABASE_PASSWORD',
          'REDIS_URL',
          'REDIS_PASSWORD',
          'PRIVACY_KEY',
        ]),
      );
      expect(loadSettings({ PRIVACY_KEY_FILE: held('key', `${'c5'.repeat(32)}\n`) }).privacyKey).toEqual(
        Buffer.alloc(32, 0xc5),
      );
      expect(loadSettings({ DATABASE_URL_FILE: held('url', `${url}\n`) })).toMatchObject({
        databaseUrl: url,
        demo: false,
      });
      for (const variable of secrets)
        expect(failure({ [`${variable}_FILE`]: join(folder, 'none') })).toBe(
          `${variable}_FILE: ${join(folder, 'none')} cannot be read (ENOENT).`,
        );
    });

    it('put a password into its URL', () => {
      const password = held('password', 's3c/r@t ü\n');
      const { databaseUrl } = loadSettings({ DATABASE_URL: url, DATABASE_PASSWORD_FILE: password });
      expect([new URL(databaseUrl!).username, decodeURIComponent(new URL(databaseUrl!).password)]).toEqual([
        'someone',
        's3c/r@t ü',
      ]);
      expect(loadSettings({ REDIS_URL: 'redis://redis:6379', REDIS_PASSWORD: 'hint' }).redisUrl).toBe(
        'redis://:hint@redis:6379',
      );
    });

    it.each([
      [{ DATABASE_PASSWORD: 's3cret' }, /^DATABASE_PASSWORD needs DATABASE_URL/],
      [{ REDIS_URL: 'redis://:s3cret@redis', REDIS_PASSWORD: 's3cret' }, /^REDIS_URL holds a password already/],
      [{ PRIVACY_KEY: 's3cret', PRIVACY_KEY_FILE: '/dev/null' }, /^PRIVACY_KEY and PRIVACY_KEY_FILE are both set/],
      [{ PRIVACY_KEY_FILE: '/dev/null' }, /^PRIVACY_KEY_FILE: \/dev\/null is empty/],
    ])('refuse %j without repeating it', (env, line) => {
      expect(failure(env)).toMatch(line);
      expect(failure(env)).not.toContain('s3cret');
    });
  });

  const limits = Object.values(settingsTable).filter((row) => (row.parse as unknown) === limit);

  it('takes only whole numbers of at least 1 as limits', () => {
    const text = fc.oneof(
      fc.constantFrom('0', '-1', '1.5', '1e3', 'ten', '٣', '0x10', '9'.repeat(30)),
      fc.string().filter((value) => value.trim() !== '' && !/^\s*0*[1-9]\d*\s*$/.test(value)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...limits), text, (row, value) =>
        failure({ [row.variable]: value }).startsWith(`${row.variable} must be`),
      ),
    );
  });
});

describe('the table of settings', () => {
  it('names every variable once, with a sentence', () => {
    const rows = Object.values(settingsTable);
    expect(new Set(rows.map((row) => row.variable)).size).toBe(rows.length);
    for (const row of rows) expect(row.about).toMatch(/^[A-Z0-9f].{10,}\.$/);
  });

  it('has defaults that it accepts itself', () => {
    for (const row of Object.values(settingsTable))
      if (row.default !== undefined) expect(failure({ [row.variable]: row.default })).toBe('no failure');
  });

  it('is what .env.example says', () => {
    expect(readFileSync(resolve(__dirname, '../../../../../.env.example'), 'utf8')).toBe(envExample());
  });
});
