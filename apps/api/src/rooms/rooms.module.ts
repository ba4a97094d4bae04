import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { SessionsModule } from '../auth/sessions.module';
import { Memberships } from './memberships';
import { Mentions } from './mentions';
import { MessagesService } from './messages.service';
import { Part2Notices } from './part2-notices';
import { PostInterceptors } from './post-interceptors';
import { PostThrottle } from './post-throttle';
import { HeardBySessions } from './realtime/heard-by-sessions';
import { HeardStore } from './realtime/heard-store';
import { IdleRules } from './realtime/idle-rules';
import { Presence } from './realtime/presence';
import { RoomConnections } from './realtime/room-connections';
import { RoomJoins } from './realtime/room-joins';
import { RoomsElsewhere } from './realtime/rooms-elsewhere';
import { RoomsGateway } from './realtime/rooms.gateway';
import { RoomAccess } from './room-access';
import { MembershipChanges } from './membership-changes';
import { SnapshotParts } from './snapshot-parts';
import { RoomLookups } from './room-lookups';
import { RoomLog } from './room-log';
import { RoomReading } from './room-reading';
import { RoomSubjects } from './room-subjects';
import { RoomTexts } from './room-texts';
import { RoomViewsService } from './room-views.service';
import { RoomsController } from './rooms.controller';
import { RoomsRepository } from './rooms.repository';
import { RoomsService } from './rooms.service';
import { TextHolders } from './text-holders';
import { TextExposure } from './text-exposure';

/** Rooms: their log, their members, their sockets. Other features reach it through RoomsService and the registries. */
@Module({
  imports: [SessionsModule],
  controllers: [RoomsController],
  providers: [
    { provide: APP_INTERCEPTOR, useClass: Part2Notices },
    HeardBySessions,
    HeardStore,
    IdleRules,
    Memberships,
    Mentions,
    MessagesService,
    PostInterceptors,
    PostThrottle,
    Presence,
    RoomAccess,
    MembershipChanges,
    RoomConnections,
    SnapshotParts,
    RoomJoins,
    RoomLog,
    RoomLookups,
    RoomsElsewhere,
    RoomReading,
    RoomSubjects,
    RoomTexts,
    RoomViewsService,
    RoomsGateway,
    RoomsRepository,
    RoomsService,
    TextHolders,
    TextExposure,
  ],
  exports: [
    PostThrottle,
    IdleRules,
    Mentions,
    PostInterceptors,
    Presence,
    RoomAccess,
    MembershipChanges,
    SnapshotParts,
    RoomLookups,
    RoomReading,
    RoomsService,
    RoomSubjects,
    RoomTexts,
    TextHolders,
    TextExposure,
  ],
})
export class RoomsModule {}
