import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { loadSettings } from '.';
import { fileVariable } from './given';
import { settingsTable } from './settings.table';

const ROOT = resolve(__dirname, '../../../../..');

interface Service {
  image?: string;
  environment?: Record<string, string>;
  ports?: string[];
  networks: string[];
  secrets: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  mem_limit?: string;
  command?: string[];
}

interface Compose {
  services: Record<'app' | 'postgres' | 'redis', Service>;
  networks: Record<string, { internal?: boolean } | null>;
  secrets: Record<string, { file: string }>;
}

const compose = parse(readFileSync(resolve(ROOT, 'docker-compose.yml'), 'utf8')) as Compose;
const environment = compose.services.app.environment!;

/** What the container sees where the operator set these and nothing else. */
function inContainer(given: Record<string, string>): Record<string, string> {
  const filled = (text: string) =>
    text.replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_, name: string, fallback = '') => given[name] ?? fallback);
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, filled(String(text))]));
}

describe('docker-compose.yml', () => {
  it('lets every setting reach the app, the secrets by file', () => {
    for (const { variable, secret } of Object.values(settingsTable)) {
      const names = secret ? [variable, fileVariable(variable)] : [variable];
      expect(names.filter((name) => name in environment)).toHaveLength(1);
      const isOwn =
        ['PORT', 'HOST', 'DATA_DIR', 'BACKUP_KEY_FILE'].includes(variable) || fileVariable(variable) in environment;
      if (!isOwn) expect(environment[variable]).toContain(`\${${variable}:`);
    }
  });

  it('gives the app what the defaults are, except where its container differs', () => {
    const withoutFiles = Object.fromEntries(
      Object.entries(inContainer({ PUBLIC_URL: 'https://consilium.example.org' })).filter(
        ([name]) => !name.endsWith('_FILE') || name === 'BACKUP_KEY_FILE',
      ),
    );
    expect(loadSettings(withoutFiles)).toEqual({
      ...loadSettings({ PUBLIC_URL: 'https://consilium.example.org' }),
      host: '0.0.0.0',
      dataDir: '/data',
      databaseUrl: 'postgres://consilium@postgres:5432/consilium',
      migrationDatabaseUrl: 'postgres://consilium_owner@postgres:5432/consilium',
      redisUrl: 'redis://redis:6379',
      backupKeyFile: '/run/secrets/backup_key',
    });
    expect(loadSettings(withoutFiles)).toMatchObject({ demo: false, trustProxy: false });
    expect(inContainer({ SESSION_IDLE_MINUTES: '7', TRUST_PROXY: '1' })).toMatchObject({
      SESSION_IDLE_MINUTES: '7',
      TRUST_PROXY: '1',
    });
  });

  it('makes every secret that it names, and gives each service only its own', () => {
    const made = /for name in ([\w ]+); do/
      .exec(readFileSync(resolve(ROOT, 'compose/make-secrets.sh'), 'utf8'))![1]!
      .split(' ');
    expect(made.sort()).toEqual(Object.keys(compose.secrets).sort());
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./secrets/${name}`);
    expect(
      Object.values(environment)
        .filter((value) => String(value).startsWith('/run/secrets/'))
        .map((value) => value.slice('/run/secrets/'.length))
        .sort(),
    ).toEqual([...compose.services.app.secrets].sort());
    expect(compose.services.app.secrets).not.toContain('postgres_password');
    expect(compose.services.redis.secrets).toEqual(['redis_password']);
    expect(compose.services.redis.command?.join(' ')).toMatch(/requirepass \$\$\(cat \/run\/secrets\/redis_password\)/);
  });

  it('offers the app to this machine alone, and the databases to the app alone', () => {
    expect(compose.services.app.ports).toEqual(['${BIND:-127.0.0.1}:${PORT:-3000}:3000']);
    for (const name of ['postgres', 'redis'] as const) {
      expect(compose.services[name].ports).toBeUndefined();
      for (const network of compose.services[name].networks)
        expect(compose.networks[network]).toEqual({ internal: true });
    }
    expect(compose.services.postgres.networks).not.toEqual(compose.services.redis.networks);
  });

  it.each(['app', 'postgres', 'redis'] as const)(
    'bounds %s: memory, capabilities, a file system that is only read, an exact version',
    (name) => {
      const service = compose.services[name];
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        mem_limit: expect.stringMatching(/^\d+[mg]$/),
      });
      if (service.image) expect(service.image).toMatch(/:\d+\.\d+(\.\d+)?-/);
    },
  );
});

it('the Dockerfile builds on one exact version of Node', () => {
  const images = [...readFileSync(resolve(ROOT, 'Dockerfile'), 'utf8').matchAll(/^FROM (\S+)/gm)].map(
    ([, image]) => image,
  );
  expect(new Set(images).size).toBe(1);
  const version = /VERSION = '([\d.]+)'/.exec(readFileSync(resolve(ROOT, 'scripts/lib/node24.mjs'), 'utf8'))?.[1];
  expect(images[0]).toBe(`node:${version}-bookworm-slim`);
});
