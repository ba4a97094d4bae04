import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiPreconditionFailedResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import type { Page, ReviewView } from '@consilium/contracts';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { RecordedRead } from '../../platform/audit/read-records';
import { IdParam } from '../../platform/http/id-param';
import { AnswerReviewDto, AskReviewDto, ReviewsQueryDto } from './dto/reviews.dto';
import { ReviewListSchema, ReviewSchema } from './dto/reviews.schemas';
import { ReviewsService } from './reviews.service';

@ApiTags('privacy')
@Controller('privacy/reviews')
export class ReviewsController {
  constructor(private readonly reviews: ReviewsService) {}

  @Post()
  @ApiCreatedResponse({ type: ReviewSchema, description: 'Waits for the reviewer; nothing is sent yet.' })
  @ApiUnprocessableEntityResponse({ description: 'privacy.reviewer_not_eligible, privacy.review_not_needed' })
  ask(@CurrentViewer() viewer: Viewer, @Body() body: AskReviewDto): Promise<ReviewView> {
    return this.reviews.ask(viewer, body);
  }

  @Get()
  @RecordedRead('privacy.reviews_listed', 'privacy_review')
  @ApiOkResponse({ type: ReviewListSchema, description: 'The viewer’s own, without texts.' })
  list(@CurrentViewer() viewer: Viewer, @Query() { box }: ReviewsQueryDto): Promise<Page<ReviewView>> {
    return this.reviews.list(viewer, box);
  }

  @Get(':id')
  @ApiOkResponse({ type: ReviewSchema, description: 'With the text for the reviewer who is asked; in outline for its author.' })
  one(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<ReviewView> {
    return this.reviews.one(viewer, id);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewSchema })
  @ApiConflictResponse({ description: 'privacy.review_over' })
  @ApiPreconditionFailedResponse({ description: 'resource.stale_version' })
  answer(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @Body() body: AnswerReviewDto): Promise<ReviewView> {
    return this.reviews.answer(viewer, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Its author needs it no more; the text is gone.' })
  @ApiConflictResponse({ description: 'privacy.review_over' })
  withdraw(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<void> {
    return this.reviews.withdraw(viewer, id);
  }
}
