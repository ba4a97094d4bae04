import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { RuleSetView } from '@consilium/contracts';
import { Answers } from '../../openapi/answers';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { IdParam } from '../../platform/http/id-param';
import { ProposeThresholdsDto, SettleRuleSetChangeDto } from '../dto/rule-sets.dto';
import { RuleSetChangesService } from './rule-set-changes.service';

@ApiTags('rule set')
@ApiForbiddenResponse({ description: 'permission.denied: it takes the role of clinical governance.' })
@Controller('rule-set')
export class RuleSetsController {
  constructor(private readonly changes: RuleSetChangesService) {}

  @Get()
  @ApiOperation({
    summary: 'Read the safety rules, their thresholds, how often each spoke and why it was acknowledged',
  })
  @Answers('RuleSetView')
  view(@CurrentViewer() viewer: Viewer): Promise<RuleSetView> {
    return this.changes.view(viewer);
  }

  @Post('changes')
  @ApiOperation({ summary: 'Propose other thresholds; a second person of clinical governance confirms them' })
  @Answers('RuleSetView', { status: 201 })
  @ApiConflictResponse({ description: 'rule_set.change_open.' })
  @ApiUnprocessableEntityResponse({ description: 'rule_set.invalid.' })
  propose(@CurrentViewer() viewer: Viewer, @Body() { thresholds }: ProposeThresholdsDto): Promise<RuleSetView> {
    return this.changes.propose(viewer, thresholds);
  }

  @Post('changes/:id/settlement')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm, decline or withdraw a proposed change of thresholds' })
  @Answers('RuleSetView')
  @ApiConflictResponse({ description: 'rule_set.settled.' })
  settle(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() { outcome }: SettleRuleSetChangeDto,
  ): Promise<RuleSetView> {
    return this.changes.settle(viewer, id, outcome);
  }
}
