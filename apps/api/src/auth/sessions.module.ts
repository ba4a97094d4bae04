import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SESSION_READER } from '../platform/access/session-reader';
import { AboutController } from './about.controller';
import { Credentials } from './credentials.service';
import { PasswordController } from './password.controller';
import { SessionController } from './session.controller';
import { Session } from './session.entity';
import { SessionEndings } from './session-endings';
import { SessionSweep } from './session-sweep';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';
import { SignInThrottle } from './sign-in-throttle';

@Module({
  imports: [TypeOrmModule.forFeature([Session])],
  controllers: [AboutController, SessionController, SessionsController, PasswordController],
  providers: [
    Credentials,
    SessionEndings,
    SessionSweep,
    SessionsService,
    SignInService,
    SignInThrottle,
    { provide: SESSION_READER, useExisting: SessionsService },
  ],
  exports: [Credentials, SessionEndings, SessionsService, SignInThrottle, SESSION_READER],
})
export class SessionsModule {}
