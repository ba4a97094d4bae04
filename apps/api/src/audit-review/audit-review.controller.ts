import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { AuditReviewService } from './audit-review.service';
import { AuditQueryDto, OwnAuditQueryDto } from './dto/audit.dto';
import { AuditHeadView, AuditPageView } from './dto/audit.schemas';

@ApiTags('audit')
@Controller('audit')
export class AuditReviewController {
  constructor(private readonly review: AuditReviewService) {}

  @Get()
  @ApiOperation({ summary: 'The audit log, newest first; for privacy officers. Reading it is itself logged.' })
  @ApiOkResponse({ type: AuditPageView })
  search(@CurrentViewer() viewer: Viewer, @Query() query: AuditQueryDto): Promise<AuditPageView> {
    return this.review.search(viewer, query);
  }

  @Get('mine')
  @ApiOperation({ summary: 'What you did, newest first.' })
  @ApiOkResponse({ type: AuditPageView })
  own(@CurrentViewer() viewer: Viewer, @Query() query: OwnAuditQueryDto): Promise<AuditPageView> {
    return this.review.own(viewer, query);
  }

  @Get('head')
  @ApiOperation({ summary: 'The newest hash of the chain; for privacy officers and admins.' })
  @ApiOkResponse({ type: AuditHeadView })
  head(@CurrentViewer() viewer: Viewer): Promise<AuditHeadView> {
    return this.review.head(viewer);
  }
}
