import { pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from '../settings';
import { safeErrorFields } from './safe-error';

/** What the framework says of itself while it starts: a hundred lines that only its developers read. */
const START_UP = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'WebSocketsController',
]);
const INFO = 30;

/** One JSON object a line, so that no text can forge a line (AUD-05); on a terminal, for reading. UTC throughout. */
export function createLogger({ logLevel }: Pick<Settings, 'logLevel'>, destination?: DestinationStream): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod(args, method, level) {
          if (level === INFO && isStartUp(args[0])) this.debug(...args);
          else method.apply(this, args);
        },
      },
      // Errors that a library logs by itself: never their message. Requests and answers are logged by request-log.ts only.
      serializers: {
        err: safeErrorFields,
        error: (error: unknown) => (error instanceof Error ? safeErrorFields(error) : error),
        req: () => undefined,
        res: () => undefined,
      },
    },
    destination ?? terminal() ?? pino.destination({ fd: 1, sync: false }),
  );
}

const isStartUp = (fields: unknown): boolean =>
  typeof fields === 'object' && fields !== null && 'context' in fields && START_UP.has(String(fields.context));

/** The readable form is a tool of development; without it a terminal gets the same JSON as everybody. */
function terminal(): DestinationStream | undefined {
  if (!process.stdout.isTTY) return undefined;
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- absent in production, so it cannot be imported at the top
    const pretty = require('pino-pretty') as (options: object) => DestinationStream;
    return pretty({ colorize: true, sync: true, translateTime: 'HH:MM:ss', ignore: 'requestId' });
  } catch {
    return undefined;
  }
}
