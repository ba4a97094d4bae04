import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { HoldView, Page } from '@consilium/contracts';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { RecordedRead } from '../platform/audit/read-records';
import { IdParam } from '../platform/http/id-param';
import { notFound } from '../platform/problems/problem';
import { AnswerHoldDto, AskHoldDto } from './dto/consultations.dto';
import { HoldListSchema, HoldSchema } from './dto/consultations.schemas';
import { SafetyHolds } from './safety-holds.service';

@ApiTags('consultations')
@Controller('rooms/:id/holds')
export class SafetyHoldsController {
  constructor(private readonly holds: SafetyHolds) {}

  @Get()
  @RecordedRead('hold.viewed', 'room')
  @ApiOkResponse({ type: HoldListSchema })
  async list(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<Page<HoldView>> {
    return { items: await this.holds.list(viewer, id), nextCursor: null };
  }

  @Post()
  @ApiCreatedResponse({ type: HoldSchema, description: 'Open until a discipline that approves a hold answers.' })
  async ask(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @Body() body: AskHoldDto): Promise<HoldView> {
    return this.view(viewer, id, await this.holds.ask(viewer, id, body));
  }

  @Post(':holdId/answer')
  @HttpCode(200)
  @ApiOkResponse({ type: HoldSchema })
  @ApiForbiddenResponse({ description: 'hold.not_approver' })
  @ApiConflictResponse({ description: 'hold.answered' })
  async answer(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @IdParam('holdId') holdId: string, @Body() body: AnswerHoldDto): Promise<HoldView> {
    await this.holds.answer(viewer, id, holdId, body);
    return this.view(viewer, id, holdId);
  }

  private async view(viewer: Viewer, roomId: string, holdId: string): Promise<HoldView> {
    const hold = (await this.holds.list(viewer, roomId)).find(({ id }) => id === holdId);
    if (!hold) throw notFound();
    return hold;
  }
}
