import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OpenConsultationItem, Page } from '@consilium/contracts';
import { AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { RecordedRead } from '../platform/audit/read-records';
import { OpenConsultations } from './open-consultations.service';

@ApiTags('consultations')
@Controller('consultations')
export class OpenConsultationsController {
  constructor(private readonly open: OpenConsultations) {}

  @Get()
  @ApiOperation({ summary: 'List the consultations that run or are planned' })
  @RecordedRead('consultation.open_listed', 'consultation')
  @AnswersPage('OpenConsultationItem', {
    description: 'What runs or is planned in the viewer’s rooms; what runs first, then the soonest.',
  })
  async list(@CurrentViewer() viewer: Viewer): Promise<Page<OpenConsultationItem>> {
    return { items: await this.open.openTo(viewer), nextCursor: null };
  }
}
