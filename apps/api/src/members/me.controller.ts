import { Body, Controller, Get, Headers, Patch } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiPreconditionFailedResponse, ApiTags } from '@nestjs/swagger';
import type { MeView } from '@consilium/contracts';
import { Answers } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { versionOf } from '../platform/http/version-header';
import { EditMeDto } from './dto/members.dto';
import { MembersService } from './members.service';

@ApiTags('members')
@Controller('me')
export class MeController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @ApiOperation({ summary: 'Read the own profile' })
  @Answers('MeView')
  me(@CurrentViewer() viewer: Viewer): Promise<MeView> {
    return this.members.me(viewer);
  }

  @Patch()
  @ApiOperation({ summary: 'Edit the own profile' })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The version that was changed, unless the body says it.',
  })
  @Answers('MeView')
  @ApiPreconditionFailedResponse({ description: 'resource.stale_version, with the current one.' })
  edit(
    @CurrentViewer() viewer: Viewer,
    @Body() { version, overrides: _, ...edit }: EditMeDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<MeView> {
    return this.members.editMe(viewer, versionOf({ version }, ifMatch), edit);
  }
}
