import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Page, SecondLookView } from '@consilium/contracts';
import { Answers, AnswersPage } from '../../openapi/answers';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { RecordedRead } from '../../platform/audit/read-records';
import { IdParam } from '../../platform/http/id-param';
import { AnswerSecondLookDto, AskSecondLookDto, SecondLooksQueryDto } from './dto/second-looks.dto';
import { SecondLooksService } from './second-looks.service';

@ApiTags('privacy')
@Controller('privacy/reviews')
export class SecondLooksController {
  constructor(private readonly reviews: SecondLooksService) {}

  @Post()
  @ApiOperation({ summary: 'Ask another member for a second look at a text' })
  @Answers('SecondLookView', { status: 201, description: 'Waits for the reviewer; nothing is sent yet.' })
  @ApiUnprocessableEntityResponse({ description: 'privacy.reviewer_not_eligible, privacy.review_not_needed' })
  ask(@CurrentViewer() viewer: Viewer, @Body() body: AskSecondLookDto): Promise<SecondLookView> {
    return this.reviews.ask(viewer, body);
  }

  @Get()
  @ApiOperation({ summary: 'List the own second looks' })
  @RecordedRead('privacy.reviews_listed', 'privacy_review')
  @AnswersPage('SecondLookView', { description: 'The viewer’s own, without texts.' })
  list(@CurrentViewer() viewer: Viewer, @Query() { box }: SecondLooksQueryDto): Promise<Page<SecondLookView>> {
    return this.reviews.list(viewer, box);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a second look' })
  @Answers('SecondLookView', { description: 'With the text for the reviewer who is asked; in outline for its author.' })
  one(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<SecondLookView> {
    return this.reviews.one(viewer, id);
  }

  @Post(':id/answer')
  @ApiOperation({ summary: 'Answer a second look' })
  @HttpCode(200)
  @Answers('SecondLookView')
  @ApiConflictResponse({ description: 'privacy.review_over' })
  @ApiPreconditionFailedResponse({ description: 'resource.stale_version' })
  answer(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: AnswerSecondLookDto,
  ): Promise<SecondLookView> {
    return this.reviews.answer(viewer, id, body);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Withdraw a second look' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Its author needs it no more; the text is gone.' })
  @ApiConflictResponse({ description: 'privacy.review_over' })
  withdraw(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<void> {
    return this.reviews.withdraw(viewer, id);
  }
}
