import { Body, Controller, Delete, Get, Headers, HttpCode, Patch } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { HeldRecommendation, Page } from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { RecordedRead } from '../platform/audit/read-records';
import { IdParam } from '../platform/http/id-param';
import { versionOf } from '../platform/http/version-header';
import { EditHeldDto } from './dto/consultations.dto';
import { EarlyRecommendations } from './early-recommendations.service';

/** The viewer's own recommendations that wait for their phase; nobody else's are ever named here. */
@ApiTags('consultations')
@Controller('rooms/:id/held')
export class EarlyRecommendationsController {
  constructor(private readonly held: EarlyRecommendations) {}

  @Get()
  @ApiOperation({ summary: 'List the own recommendations that wait for their phase' })
  @RecordedRead('recommendation.held_viewed', 'room')
  @AnswersPage('HeldRecommendation', { ofCase: true })
  async own(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<Page<HeldRecommendation>> {
    return { items: await this.held.own(viewer, id), nextCursor: null };
  }

  @Patch(':heldId')
  @ApiOperation({ summary: 'Edit an own recommendation that waits' })
  @ApiHeader({
    name: 'if-match',
    required: false,
    description: 'The version that was changed, where the body does not say it.',
  })
  @Answers('HeldRecommendation')
  @ApiConflictResponse({ description: 'recommendation.opened' })
  edit(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('heldId') heldId: string,
    @Body() body: EditHeldDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<HeldRecommendation> {
    return this.held.edit(viewer, id, heldId, { text: body.text, version: versionOf(body, ifMatch) });
  }

  @Delete(':heldId')
  @ApiOperation({ summary: 'Withdraw an own recommendation that waits' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Withdrawn; nobody saw it.' })
  withdraw(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @IdParam('heldId') heldId: string): Promise<void> {
    return this.held.withdraw(viewer, id, heldId);
  }
}
