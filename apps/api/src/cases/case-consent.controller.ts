import { Body, Controller, Headers, HttpCode, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { versionOf } from '../platform/http/version-header';
import { CaseConsentService } from './case-consent.service';
import type { CaseView } from './case-presenter';
import { CaseViewsService } from './case-views.service';
import { RevokeConsentDto } from './dto/cases.dto';
import { consentOf, RecordConsentDto } from './dto/consent.dto';

@ApiTags('cases')
@Controller('cases/:id')
export class CaseConsentController {
  constructor(
    private readonly consent: CaseConsentService,
    private readonly views: CaseViewsService,
  ) {}

  @Put('consent')
  @ApiOperation({ summary: 'Record the consent of a case' })
  @ApiHeader({
    name: 'if-match',
    required: false,
    description: 'The version that was changed, where the body does not say it.',
  })
  @Answers('CaseView')
  async record(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: RecordConsentDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<CaseView> {
    await this.consent.record(viewer, id, versionOf(body, ifMatch), consentOf(body));
    return this.views.changed(viewer, id);
  }

  @Post('consent/revocation')
  @ApiOperation({ summary: 'Revoke the consent of a case' })
  @HttpCode(200)
  @Answers('CaseView', { description: 'Nobody but the owner reads the case or its room any more.' })
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: RevokeConsentDto,
  ): Promise<CaseView> {
    await this.consent.revoke(viewer, id, body.version);
    return this.views.changed(viewer, id);
  }

  @Post('notice')
  @ApiOperation({ summary: 'Go on past the content notice of a case' })
  @HttpCode(200)
  @Answers('CaseView', { description: 'The viewer chose to go on past the content notice; remembered for this case.' })
  async goOn(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<CaseView> {
    await this.consent.goOn(viewer, id);
    return this.views.view(viewer, id);
  }
}
