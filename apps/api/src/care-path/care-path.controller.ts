import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiPreconditionFailedResponse, ApiTags } from '@nestjs/swagger';
import type { CarePathView } from '@consilium/contracts';
import { Answers } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { CarePathService } from './care-path.service';
import { AuthorizeDosesDto } from './dto/care-path.dto';

@ApiTags('care path')
@Controller('cases/:id')
export class CarePathController {
  constructor(private readonly carePath: CarePathService) {}

  @Get('care-path')
  @ApiOperation({ summary: 'Read what was agreed about the way of a case through treatment' })
  @Answers('CarePathView')
  view(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<CarePathView> {
    return this.carePath.view(viewer, id);
  }

  @Post('dose-authorizations')
  @ApiOperation({ summary: 'Authorize a number of doses within a number of days' })
  @Answers('CarePathView', { status: 201, description: 'The care path with the authorization that stands now.' })
  @ApiPreconditionFailedResponse({ description: 'Another authorization was recorded since the one that was seen.' })
  authorize(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: AuthorizeDosesDto,
  ): Promise<CarePathView> {
    return this.carePath.authorize(viewer, id, body);
  }
}
