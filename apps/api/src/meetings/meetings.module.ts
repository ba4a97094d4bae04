import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { ConsultationsModule } from '../consultations/consultations.module';
import { InboxModule } from '../inbox/inbox.module';
import { PeopleModule } from '../people/people.module';
import { RoomsModule } from '../rooms/rooms.module';
import { SealedTextsModule } from '../sealed-texts/sealed-texts.module';
import { MeetingAccess } from './meeting-access';
import { MeetingCasesService } from './meeting-cases.service';
import { MeetingLanes } from './meeting-lanes';
import { MeetingNews } from './meeting-news';
import { MeetingNotices } from './meeting-notices';
import { MeetingSeriesService } from './meeting-series.service';
import { MeetingViews } from './meeting-views.service';
import { MeetingsController } from './meetings.controller';
import { MeetingsRepository } from './meetings.repository';
import { MeetingsService } from './meetings.service';
import { TextsInMeetings } from './texts-in-meetings';

/** Meetings with several cases, and their series. */
@Module({
  imports: [CasesModule, ConsultationsModule, InboxModule, PeopleModule, RoomsModule, SealedTextsModule],
  controllers: [MeetingsController],
  providers: [
    MeetingAccess,
    MeetingCasesService,
    MeetingLanes,
    MeetingNews,
    MeetingNotices,
    MeetingSeriesService,
    MeetingViews,
    MeetingsRepository,
    MeetingsService,
    TextsInMeetings,
  ],
})
export class MeetingsModule {}
