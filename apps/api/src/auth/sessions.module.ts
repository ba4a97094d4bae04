import { Module } from '@nestjs/common';
import { SESSION_READER } from '../platform/access/session-reader';
import { AboutController } from './about.controller';
import { CredentialsRepository } from './credentials.repository';
import { Credentials } from './credentials.service';
import { PasswordController } from './password.controller';
import { SessionController } from './session.controller';
import { SessionEndings } from './session-endings';
import { SessionSweep } from './session-sweep';
import { SessionsController } from './sessions.controller';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';
import { SignInThrottle } from './sign-in-throttle';

@Module({
  controllers: [AboutController, SessionController, SessionsController, PasswordController],
  providers: [
    Credentials,
    CredentialsRepository,
    SessionEndings,
    SessionSweep,
    SessionsRepository,
    SessionsService,
    SignInService,
    SignInThrottle,
    { provide: SESSION_READER, useExisting: SessionsService },
  ],
  exports: [Credentials, SessionEndings, SessionsService, SignInThrottle, SESSION_READER],
})
export class SessionsModule {}
