import { StartFailure } from './start-failure';

/** Everything an operator may set. Where each comes from and what it means: settings.table.ts. */
export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  /** A PostgreSQL of one's own; absent means the embedded one under `dataDir`. */
  databaseUrl?: string;
  /** Put into `databaseUrl`, which then holds it. */
  databasePassword?: string;
  /** The same database by the role that owns its tables: runs migrations and commands. */
  migrationDatabaseUrl?: string;
  migrationDatabasePassword?: string;
  allowSuperuser: boolean;
  databasePoolSize: number;
  statementTimeoutSeconds: number;
  /** Demo members may sign in, and the demo data is loaded. */
  demo: boolean;
  /** With `demo` off: start although demo members are there; they stay locked out. */
  keepDemoMembers: boolean;
  redisUrl?: string;
  redisPassword?: string;
  /** Where browsers reach the server, without a trailing slash; https makes the session cookie Secure. */
  publicUrl?: string;
  trustProxy: TrustProxy;
  /** A port of its own for `/metrics`, on `host`; absent means on `port`, for loopback only. */
  metricsPort?: number;
  logLevel: LogLevel;
  postBurst: number;
  postPer10s: number;
  /** Requests with a body without a session, by network address. */
  strangerBurst: number;
  strangerPer10s: number;
  socketRefusals: number;
  reportsPerHour: number;
  reportsSharePercent: number;
  scanKb: number;
  scanKbPer10s: number;
  frameBytes: number;
  sendBufferBytes: number;
  socketsPerMember: number;
  roomsPerSocket: number;
  httpBodyBytes: number;
  smallBodyBytes: number;
  bodyValues: number;
  /** Whether documents may be attached to cases. */
  documents: boolean;
  filesWaiting: number;
  documentMaxKb: number;
  sessionIdleMinutes: number;
  sessionConsultationMinutes: number;
  sessionAbsoluteHours: number;
  sessionRecheckSeconds: number;
  sessionWarnMinutes: number;
  sessionsPerMember: number;
  loginFailures: number;
  loginFailuresPerAddress: number;
  loginWindowMinutes: number;
  invitationHours: number;
  auditSealMillis: number;
  draftsPerMember: number;
  draftIdleDays: number;
  /** 32 bytes; absent means a key file in `dataDir`. */
  privacyKey?: Buffer;
  reviewMinutes: number;
  selfHarmMinutes: number;
  selfHarmHighMinutes: number;
  /** The key that backups are encrypted with. */
  backupKeyFile?: string;
  drainSeconds: number;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** false = no proxy; a number = that many hops; a list = the proxies' addresses or CIDR ranges. As Fastify takes it. */
export type TrustProxy = false | number | string[];

/** The injection token of the one Settings object. */
export const SETTINGS = Symbol('SETTINGS');

/** A setting that cannot be used; the message is one line for the operator. */
export class SettingsError extends StartFailure {
  override name = 'SettingsError';
}
