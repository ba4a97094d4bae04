import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuditEntryView, AuditHead, Page } from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { AuditReviewService } from './audit-review.service';
import { AuditQueryDto, OwnAuditQueryDto } from './dto/audit.dto';

@ApiTags('audit')
@Controller('audit')
export class AuditReviewController {
  constructor(private readonly review: AuditReviewService) {}

  @Get()
  @ApiOperation({ summary: 'The audit log, newest first; for privacy officers. Reading it is itself logged.' })
  @AnswersPage('AuditEntryView')
  search(@CurrentViewer() viewer: Viewer, @Query() query: AuditQueryDto): Promise<Page<AuditEntryView>> {
    return this.review.search(viewer, query);
  }

  @Get('mine')
  @ApiOperation({ summary: 'What you did, newest first.' })
  @AnswersPage('AuditEntryView')
  own(@CurrentViewer() viewer: Viewer, @Query() query: OwnAuditQueryDto): Promise<Page<AuditEntryView>> {
    return this.review.own(viewer, query);
  }

  @Get('head')
  @ApiOperation({ summary: 'The newest hash of the chain; for privacy officers and admins.' })
  @Answers('AuditHead')
  head(@CurrentViewer() viewer: Viewer): Promise<AuditHead> {
    return this.review.head(viewer);
  }
}
