import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CaseMemberView } from '@consilium/contracts';
import { Answers } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { CaseMembersService } from './case-members.service';
import { AddCaseMemberDto, ChangeCaseMemberDto } from './dto/cases.dto';

@ApiTags('cases')
@Controller('cases/:id/members')
export class CaseMembersController {
  constructor(private readonly members: CaseMembersService) {}

  @Post()
  @ApiOperation({ summary: 'Add a member to a case' })
  @Answers('CaseMemberView', { status: 201 })
  add(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @Body() body: AddCaseMemberDto): Promise<CaseMemberView> {
    return this.members.add(viewer, id, body);
  }

  @Patch(':memberId')
  @ApiOperation({ summary: 'Change a member’s role or expiry in a case' })
  @Answers('CaseMemberView')
  change(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('memberId') memberId: string,
    @Body() body: ChangeCaseMemberDto,
  ): Promise<CaseMemberView> {
    return this.members.change(viewer, id, memberId, body);
  }

  @Delete(':memberId')
  @ApiOperation({ summary: 'Remove a member from a case, or leave it' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The member left or was taken out; nothing of the room reaches them any more.' })
  remove(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @IdParam('memberId') memberId: string): Promise<void> {
    return this.members.remove(viewer, id, memberId);
  }
}
