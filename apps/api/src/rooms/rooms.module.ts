import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { Memberships } from './memberships';
import { MessagesService } from './messages.service';
import { PostThrottle } from './post-throttle';
import { Presence } from './realtime/presence';
import { RoomConnections } from './realtime/room-connections';
import { RoomJoins } from './realtime/room-joins';
import { RoomsGateway } from './realtime/rooms.gateway';
import { RoomAccess } from './room-access';
import { RoomLog } from './room-log';
import { RoomSubjects } from './room-subjects';
import { RoomViewsService } from './room-views.service';
import { RoomsController } from './rooms.controller';
import { RoomsService } from './rooms.service';

/** Rooms: their log, their members, their sockets. Other features reach it through RoomsService and RoomSubjects. */
@Module({
  imports: [SessionsModule],
  controllers: [RoomsController],
  providers: [Memberships, MessagesService, PostThrottle, Presence, RoomAccess, RoomConnections, RoomJoins, RoomLog, RoomSubjects, RoomViewsService, RoomsGateway, RoomsService],
  exports: [RoomsService, RoomSubjects],
})
export class RoomsModule {}
