import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionsModule } from '../auth/sessions.module';
import { AccountChanges } from './account-changes';
import { AccountsRepository } from './accounts.repository';
import { InvitationsController } from './invitations.controller';
import { InvitationsService } from './invitations.service';
import { MeController } from './me.controller';
import { Licence, Member, MemberModality, Practice, Training } from './member.entity';
import { MembersRepository } from './members.repository';
import { MembersService } from './members.service';
import { RoleHolders } from './role-holders';
import { Standings } from './standings';

@Module({
  imports: [TypeOrmModule.forFeature([Member, Practice, Licence, Training, MemberModality]), SessionsModule],
  controllers: [MeController, InvitationsController],
  providers: [
    AccountChanges,
    AccountsRepository,
    InvitationsService,
    MembersRepository,
    MembersService,
    RoleHolders,
    Standings,
  ],
  exports: [AccountChanges, AccountsRepository, MembersService, RoleHolders, Standings],
})
export class MembersModule {}
