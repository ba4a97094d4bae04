import { Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { InboxModule } from '../inbox/inbox.module';
import { PeopleModule } from '../people/people.module';
import { RoomsModule } from '../rooms/rooms.module';
import { GateThrottle } from './gate/gate-throttle';
import { RoomColleagues } from './gate/room-colleagues';
import { ScanController } from './gate/scan.controller';
import { ScanThread } from './gate/scan-thread';
import { Scanner } from './gate/scanner';
import { TextGate } from './gate/text-gate';
import { TextGatePipe } from './gate/text-gate.pipe';
import { SecondLookAccess } from './second-looks/second-look-access';
import { SecondLookAudit } from './second-looks/second-look-audit';
import { SecondLookEndings } from './second-looks/second-look-endings';
import { SecondLookUse } from './second-looks/second-look-use';
import { SecondLooksController } from './second-looks/second-looks.controller';
import { SecondLooksRepository } from './second-looks/second-looks.repository';
import { SecondLooksService } from './second-looks/second-looks.service';

/** The gate that every text passes, of every route and socket message, and the second looks that it may take. */
@Module({
  imports: [InboxModule, PeopleModule, RoomsModule],
  controllers: [ScanController, SecondLooksController],
  providers: [
    GateThrottle,
    SecondLookAccess,
    SecondLookAudit,
    SecondLookEndings,
    SecondLookUse,
    SecondLooksRepository,
    SecondLooksService,
    RoomColleagues,
    Scanner,
    ScanThread,
    TextGate,
    TextGatePipe,
    { provide: APP_PIPE, useExisting: TextGatePipe },
  ],
})
export class PrivacyModule {}
