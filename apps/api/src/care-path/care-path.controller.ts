import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { CarePathView } from '@consilium/contracts';
import { Answers } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { CarePathService } from './care-path.service';
import { AuthorizeDosesDto, MoveCaseDto } from './dto/care-path.dto';

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

  @Post('care-path/moves')
  @HttpCode(200)
  @ApiOperation({ summary: 'Move a case to another phase of its care path' })
  @Answers('CarePathView')
  @ApiConflictResponse({ description: 'care_path.no_way.' })
  @ApiPreconditionFailedResponse({ description: 'The case was moved since the move that was seen.' })
  @ApiUnprocessableEntityResponse({ description: 'care_path.reason_needed.' })
  move(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @Body() body: MoveCaseDto): Promise<CarePathView> {
    return this.carePath.move(viewer, id, body);
  }
}
