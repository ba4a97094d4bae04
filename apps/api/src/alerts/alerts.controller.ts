import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOperation, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import type { Alert, CaseAlerts } from '@consilium/contracts';
import { Answers } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { AlertsService } from './alerts.service';
import { NamingService } from './naming.service';
import { AcknowledgeAlertDto, NamePrimaryClinicianDto } from './dto/alerts.dto';

@ApiTags('alerts')
@Controller()
export class AlertsController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly naming: NamingService,
  ) {}

  @Get('cases/:id/alerts')
  @ApiOperation({ summary: 'Read the safety alerts of a case' })
  @Answers('CaseAlerts', {
    description: 'What stands, open before acknowledged, of each the gravest first. An empty list is no clearance.',
  })
  list(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<CaseAlerts> {
    return this.alerts.list(viewer, id);
  }

  @Post('alerts/:id/acknowledge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Acknowledge a safety alert' })
  @Answers('Alert')
  @ApiConflictResponse({ description: 'alert.closed, alert.acknowledged.' })
  @ApiUnprocessableEntityResponse({ description: 'alert.note_needed.' })
  acknowledge(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() { reason, note }: AcknowledgeAlertDto,
  ): Promise<Alert> {
    return this.alerts.acknowledge(viewer, id, { reason, ...(note && { note }) });
  }

  @Put('cases/:id/primary-clinician')
  @ApiOperation({ summary: 'Name whom self-harm alerts of a case are addressed to' })
  @Answers('CaseAlerts')
  @ApiUnprocessableEntityResponse({ description: 'alert.not_treating.' })
  async name(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() { memberId }: NamePrimaryClinicianDto,
  ): Promise<CaseAlerts> {
    await this.naming.name(viewer, id, memberId);
    return this.alerts.after(viewer, id);
  }
}
