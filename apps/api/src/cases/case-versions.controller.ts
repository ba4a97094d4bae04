import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CasePresentation } from '@consilium/clinical';
import type { CaseAtVersion, CaseVersionView, Page } from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { RecordedRead } from '../platform/audit/read-records';
import { IdParam } from '../platform/http/id-param';
import { CaseViewsService } from './case-views.service';
import { VersionParam } from './dto/version-param';

@ApiTags('cases')
@Controller('cases/:id/versions')
export class CaseVersionsController {
  constructor(private readonly views: CaseViewsService) {}

  @Get()
  @ApiOperation({ summary: 'List the versions of a case' })
  @RecordedRead('case.versions_viewed', 'case')
  @AnswersPage('CaseVersionView', { ofCase: true })
  versions(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<Page<CaseVersionView>> {
    return this.views.versions(viewer, id);
  }

  @Get(':version')
  @ApiOperation({ summary: 'Read a case as it was in a version' })
  @Answers('CaseVersionWithAnswers')
  version(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @VersionParam() version: number,
  ): Promise<CaseAtVersion & CasePresentation> {
    return this.views.version(viewer, id, version);
  }
}
