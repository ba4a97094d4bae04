import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import type { Settings } from '../settings';
import { createLogger } from './logger';

/** Sends every line that Nest's Logger writes through pino; within a request each carries its `requestId`. */
@Module({})
export class LoggingModule {
  static register(settings: Pick<Settings, 'logLevel'>, destination?: DestinationStream): DynamicModule {
    const logger = createLogger(settings, destination);
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            logger,
            autoLogging: false,
            quietReqLogger: true,
            genReqId: (request) => request.id,
            customAttributeKeys: { reqId: 'requestId' },
          },
        }),
      ],
    };
  }
}
