import type { Settings } from './settings';
import { connectionUrl, flag, key, limit, logLevel, origin, port, text, trustProxy } from './settings.parsers';
import type { Parser } from './settings.parsers';

/** One row: the environment variable, how it is read, its default as text (absent = unset), what it is for, and whether it may also come from the file that `…_FILE` names. */
export interface SettingRow<T> {
  variable: string;
  parse: Parser<T>;
  default?: string;
  about: string;
  secret?: boolean;
}

type SettingsTable = { [K in keyof Required<Settings>]: SettingRow<NonNullable<Settings[K]>> };

function row<T>(variable: string, parse: Parser<T>, fallback: string | undefined, about: string): SettingRow<T> {
  return { variable, parse, default: fallback, about };
}

/** A row whose value nobody but the server is to know. */
const secret = <T>(variable: string, parse: Parser<T>, about: string): SettingRow<T> => ({
  ...row(variable, parse, undefined, about),
  secret: true,
});

/** The only list of settings: loadSettings reads it, and a test holds .env.example to it. */
export const settingsTable: SettingsTable = {
  port: row('PORT', port, '3000', 'Port of the web app, the API and the sockets; 0 takes a free one.'),
  host: row('HOST', text, '127.0.0.1', 'Address to listen on; 0.0.0.0 for every interface.'),
  dataDir: row('DATA_DIR', text, '.data', 'Folder of the embedded database, and of the key file (see PRIVACY_KEY).'),
  databaseUrl: secret(
    'DATABASE_URL',
    connectionUrl('postgres', 'postgresql'),
    'Use this PostgreSQL (18 or newer) instead of the embedded one; the role that the server works with.',
  ),
  databasePassword: secret('DATABASE_PASSWORD', text, 'Password for DATABASE_URL, where that holds none.'),
  migrationDatabaseUrl: secret(
    'MIGRATION_DATABASE_URL',
    connectionUrl('postgres', 'postgresql'),
    'The same database by the role that owns its tables; it runs migrations and admin commands, and gives the role of DATABASE_URL what a server needs.',
  ),
  migrationDatabasePassword: secret(
    'MIGRATION_DATABASE_PASSWORD',
    text,
    'Password for MIGRATION_DATABASE_URL, where that holds none.',
  ),
  allowSuperuser: row(
    'ALLOW_SUPERUSER',
    flag,
    '0',
    'Start in production although DATABASE_URL or MIGRATION_DATABASE_URL signs in as a superuser.',
  ),
  databasePoolSize: row(
    'DATABASE_POOL_SIZE',
    limit,
    '16',
    'Database connections that one server holds at most, beside three for jobs and one that hears of ended sessions.',
  ),
  statementTimeoutSeconds: row(
    'STATEMENT_TIMEOUT_SECONDS',
    limit,
    '30',
    'The database ends a statement that runs longer.',
  ),
  demo: row(
    'DEMO',
    flag,
    undefined,
    'Demo members, whose password everybody knows, and their cases. 1 by default on the embedded database while HOST and PUBLIC_URL are loopback, otherwise 0.',
  ),
  keepDemoMembers: row(
    'KEEP_DEMO_MEMBERS',
    flag,
    '0',
    'Start with DEMO=0 although the database holds demo members; they stay locked out.',
  ),
  redisUrl: secret(
    'REDIS_URL',
    connectionUrl('redis', 'rediss'),
    'Redis through which several servers tell one another of room events.',
  ),
  redisPassword: secret('REDIS_PASSWORD', text, 'Password for REDIS_URL, where that holds none.'),
  publicUrl: row(
    'PUBLIC_URL',
    origin,
    undefined,
    'Where browsers reach the server, e.g. https://consilium.example.org; with https the session cookie is Secure.',
  ),
  trustProxy: row(
    'TRUST_PROXY',
    trustProxy,
    '0',
    'Proxies whose X-Forwarded-* headers are believed: 0, a number of hops, or addresses and CIDR ranges.',
  ),
  metricsPort: row(
    'METRICS_PORT',
    port,
    undefined,
    'Port of its own for /metrics, on HOST; keep it inside your network. Without one /metrics answers on PORT, to this machine only.',
  ),
  logLevel: row('LOG_LEVEL', logLevel, 'info', 'fatal, error, warn, info, debug, trace or silent.'),
  postBurst: row(
    'POST_BURST',
    limit,
    '20',
    'Messages that a member may post to a room at once, and acts of every other kind; ten times as many requests that change something, twenty times as many messages on sockets.',
  ),
  postPer10s: row(
    'POST_PER_10S',
    limit,
    '10',
    'Messages per ten seconds that a member may post to a room after the burst, and acts; ten times as many requests and messages on sockets.',
  ),
  strangerBurst: row(
    'STRANGER_BURST',
    limit,
    '100',
    'Requests with a body from one network address without a session at once, sign-ins among them.',
  ),
  strangerPer10s: row('STRANGER_PER_10S', limit, '50', 'The same per ten seconds after the burst.'),
  socketRefusals: row(
    'SOCKET_REFUSALS',
    limit,
    '100',
    'Messages of one socket that are refused as too many within ten minutes before it is cut.',
  ),
  reportsPerHour: row(
    'REPORTS_PER_HOUR',
    limit,
    '5',
    'Texts of others that a member may hide in a room by reports within an hour.',
  ),
  reportsSharePercent: row(
    'REPORTS_SHARE_PERCENT',
    limit,
    '20',
    'Share of the last hundred messages of a room that one member’s reports may hold hidden, in percent; three always may.',
  ),
  scanKb: row(
    'SCAN_KB',
    limit,
    '256',
    'Thousands of characters (1024) that a member may have checked for identifiers at once.',
  ),
  scanKbPer10s: row('SCAN_KB_PER_10S', limit, '64', 'The same per ten seconds after that.'),
  frameBytes: row(
    'FRAME_BYTES',
    limit,
    '65536',
    'Largest frame that a socket may send; the default holds the longest message with all its overrides.',
  ),
  sendBufferBytes: row(
    'SEND_BUFFER_BYTES',
    limit,
    '1048576',
    'A socket with more than this waiting to be sent is cut and resumes.',
  ),
  socketsPerMember: row('SOCKETS_PER_MEMBER', limit, '20', 'Sockets that one member may have open.'),
  roomsPerSocket: row('ROOMS_PER_SOCKET', limit, '50', 'Rooms that one socket may have joined.'),
  httpBodyBytes: row(
    'HTTP_BODY_BYTES',
    limit,
    '262144',
    'Largest body of a request that holds texts; a document as JSON may be larger by its text.',
  ),
  smallBodyBytes: row(
    'SMALL_BODY_BYTES',
    limit,
    '16384',
    'Largest body of a request that holds no long text, such as a sign-in.',
  ),
  bodyValues: row(
    'BODY_VALUES',
    limit,
    '10000',
    'Values that one body may hold altogether; more are refused before anything is made of them.',
  ),
  documents: row(
    'DOCUMENTS',
    flag,
    '1',
    'Whether members may attach documents to cases: text, CSV and the text of PDF files.',
  ),
  filesWaiting: row(
    'FILES_WAITING',
    limit,
    '20',
    'PDF files of all members that may wait to be read; a further one is answered with 503.',
  ),
  documentMaxKb: row(
    'DOCUMENT_MAX_KB',
    limit,
    '4096',
    'Largest file that may be attached to a case, in KB; only its text is kept.',
  ),
  sessionIdleMinutes: row('SESSION_IDLE_MINUTES', limit, '15', 'A session without activity ends after this.'),
  sessionConsultationMinutes: row(
    'SESSION_CONSULTATION_MINUTES',
    limit,
    '60',
    'The same while a consultation runs and its page is open.',
  ),
  sessionAbsoluteHours: row('SESSION_ABSOLUTE_HOURS', limit, '12', 'Every session ends after this.'),
  sessionRecheckSeconds: row(
    'SESSION_RECHECK_SECONDS',
    limit,
    '30',
    'How often the session behind an open socket is checked.',
  ),
  sessionWarnMinutes: row('SESSION_WARN_MINUTES', limit, '2', 'How long before the idle end the page warns.'),
  sessionsPerMember: row(
    'SESSIONS_PER_MEMBER',
    limit,
    '20',
    'Sessions that one member may have; a further sign-in ends the one that was not used for longest.',
  ),
  loginFailures: row(
    'LOGIN_FAILURES',
    limit,
    '10',
    'Failed sign-ins per account within the window before it must wait.',
  ),
  loginFailuresPerAddress: row(
    'LOGIN_FAILURES_PER_ADDRESS',
    limit,
    '50',
    'Failed sign-ins per network address within the window before it must wait.',
  ),
  loginWindowMinutes: row('LOGIN_WINDOW_MINUTES', limit, '15', 'The window in which failed sign-ins are counted.'),
  invitationHours: row('INVITATION_HOURS', limit, '72', 'How long the one-time link of an invitation works.'),
  auditSealMillis: row(
    'AUDIT_SEAL_MILLIS',
    limit,
    '500',
    'How often committed audit rows get their place in the hash chain.',
  ),
  draftsPerMember: row('DRAFTS_PER_MEMBER', limit, '50', 'Drafts of cases that one member may have at a time.'),
  draftIdleDays: row('DRAFT_IDLE_DAYS', limit, '30', 'A draft that nobody touched for this long is deleted.'),
  backupKeyFile: row(
    'BACKUP_KEY_FILE',
    text,
    undefined,
    'File with the key of backups, 32 random bytes in base64 or hexadecimal; with it backups are encrypted.',
  ),
  privacyKey: secret(
    'PRIVACY_KEY',
    key,
    'Key of 32 bytes, as 64 hex digits or base64, for texts that wait for a second look or are quarantined. The same on every server. Without one a key file is made in DATA_DIR.',
  ),
  reviewMinutes: row(
    'REVIEW_MINUTES',
    limit,
    '15',
    'How long a text waits, encrypted, for the second look of another member.',
  ),
  selfHarmMinutes: row(
    'SELF_HARM_MINUTES',
    limit,
    '240',
    'How long the primary clinician of a case has to acknowledge an alert of a self-harm item before its owner is told.',
  ),
  selfHarmHighMinutes: row(
    'SELF_HARM_HIGH_MINUTES',
    limit,
    '60',
    'The same where the C-SSRS meets the criteria of high.',
  ),
  drainSeconds: row('DRAIN_SECONDS', limit, '10', 'How long a stopping server waits for what is under way.'),
};
