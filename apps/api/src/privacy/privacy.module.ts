import { Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { InboxModule } from '../inbox/inbox.module';
import { RoomsModule } from '../rooms/rooms.module';
import { GateThrottle } from './gate/gate-throttle';
import { RoomColleagues } from './gate/room-colleagues';
import { ScanController } from './gate/scan.controller';
import { ScanThread } from './gate/scan-thread';
import { Scanner } from './gate/scanner';
import { TextGate } from './gate/text-gate';
import { TextGatePipe } from './gate/text-gate.pipe';
import { ReviewAccess } from './reviews/review-access';
import { ReviewAudit } from './reviews/review-audit';
import { ReviewEndings } from './reviews/review-endings';
import { ReviewUse } from './reviews/review-use';
import { ReviewsController } from './reviews/reviews.controller';
import { ReviewsRepository } from './reviews/reviews.repository';
import { ReviewsService } from './reviews/reviews.service';

/** The gate that every text passes, of every route and socket message, and the second looks that it may take. */
@Module({
  imports: [InboxModule, RoomsModule],
  controllers: [ScanController, ReviewsController],
  providers: [
    GateThrottle, ReviewAccess, ReviewAudit, ReviewEndings, ReviewUse, ReviewsRepository, ReviewsService, RoomColleagues, Scanner, ScanThread, TextGate, TextGatePipe,
    { provide: APP_PIPE, useExisting: TextGatePipe },
  ],
})
export class PrivacyModule {}
