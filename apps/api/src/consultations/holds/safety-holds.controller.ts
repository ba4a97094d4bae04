import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiForbiddenResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { HoldView, Page } from '@consilium/contracts';
import { Answers, AnswersPage } from '../../openapi/answers';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { RecordedRead } from '../../platform/audit/read-records';
import { IdParam } from '../../platform/http/id-param';
import { notFound } from '../../platform/problems/problem';
import { AnswerHoldDto, AskHoldDto, LiftHoldDto } from '../dto/holds.dto';
import { HoldViews } from './hold-views.service';
import { SafetyHolds } from './safety-holds.service';

@ApiTags('consultations')
@Controller('rooms/:id/holds')
export class SafetyHoldsController {
  constructor(
    private readonly holds: SafetyHolds,
    private readonly views: HoldViews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the safety holds of a room' })
  @RecordedRead('hold.viewed', 'room')
  @AnswersPage('HoldView', { ofCase: true })
  async list(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<Page<HoldView>> {
    return { items: await this.views.list(viewer, id), nextCursor: null };
  }

  @Post()
  @ApiOperation({ summary: 'Ask for a safety hold' })
  @Answers('HoldView', { status: 201, description: 'Open until a discipline that approves a hold answers.' })
  async ask(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @Body() body: AskHoldDto): Promise<HoldView> {
    return this.view(viewer, id, await this.holds.ask(viewer, id, body));
  }

  @Post(':holdId/answer')
  @ApiOperation({ summary: 'Answer a safety hold' })
  @HttpCode(200)
  @Answers('HoldView')
  @ApiForbiddenResponse({ description: 'hold.not_approver, hold.own' })
  @ApiConflictResponse({ description: 'hold.answered, hold.withdrawn' })
  async answer(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('holdId') holdId: string,
    @Body() body: AnswerHoldDto,
  ): Promise<HoldView> {
    await this.holds.answer(viewer, id, holdId, body);
    return this.view(viewer, id, holdId);
  }

  @Post(':holdId/lift')
  @ApiOperation({ summary: 'Lift a safety hold' })
  @HttpCode(200)
  @Answers('HoldView', { description: 'The case is on hold no more, unless another hold keeps it.' })
  @ApiForbiddenResponse({ description: 'hold.not_approver' })
  @ApiConflictResponse({ description: 'hold.not_standing' })
  async lift(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('holdId') holdId: string,
    @Body() { text }: LiftHoldDto,
  ): Promise<HoldView> {
    await this.holds.lift(viewer, id, holdId, text);
    return this.view(viewer, id, holdId);
  }

  @Post(':holdId/withdraw')
  @ApiOperation({ summary: 'Withdraw an own safety hold' })
  @HttpCode(200)
  @Answers('HoldView')
  @ApiForbiddenResponse({ description: 'hold.not_asker' })
  @ApiConflictResponse({ description: 'hold.answered, hold.withdrawn' })
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('holdId') holdId: string,
  ): Promise<HoldView> {
    await this.holds.withdraw(viewer, id, holdId);
    return this.view(viewer, id, holdId);
  }

  private async view(viewer: Viewer, roomId: string, holdId: string): Promise<HoldView> {
    const hold = (await this.views.list(viewer, roomId)).find(({ id }) => id === holdId);
    if (!hold) throw notFound();
    return hold;
  }
}
