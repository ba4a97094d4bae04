import { Module } from '@nestjs/common';
import { RoomsModule } from '../rooms/rooms.module';
import { InboxAnnouncer } from './inbox-announcer';
import { InboxItems } from './inbox-items';
import { InboxTitles } from './inbox-titles';
import { InboxController } from './inbox.controller';
import { InboxService } from './inbox.service';
import { ReadWithRoom } from './read-with-room';
import { InboxProjector } from './inbox-projector';
import { InboxProjectorJobs } from './inbox-projector-jobs';
import { TextNotices } from './text-notices';

/** What concerns a member. Other features tell somebody something through InboxService. */
@Module({
  imports: [RoomsModule],
  controllers: [InboxController],
  providers: [
    InboxAnnouncer,
    InboxItems,
    InboxService,
    InboxTitles,
    ReadWithRoom,
    InboxProjectorJobs,
    InboxProjector,
    TextNotices,
  ],
  exports: [InboxService, InboxTitles],
})
export class InboxModule {}
