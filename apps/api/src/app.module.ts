import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { roomFeatures, type FeatureSet } from '@consilium/domain';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlertsModule } from './alerts/alerts.module';
import { AuditReviewModule } from './audit-review/audit-review.module';
import { CarePathModule } from './care-path/care-path.module';
import { CasesModule } from './cases/cases.module';
import { ConsultationsModule } from './consultations/consultations.module';
import { CourseModule } from './course/course.module';
import { DemoModule } from './demo/demo.module';
import { DocumentsModule } from './documents/documents.module';
import { DirectoryModule } from './directory/directory.module';
import { IncidentsModule } from './privacy/incidents/incidents.module';
import { InboxModule } from './inbox/inbox.module';
import { MeetingsModule } from './meetings/meetings.module';
import { MembersModule } from './members/members.module';
import { SessionGuard } from './platform/access/session.guard';
import { AuditModule } from './platform/audit/audit.module';
import { dataSourceOptions } from './platform/database';
import { FlowModule } from './platform/flow/flow.module';
import { HealthModule } from './platform/health/health.module';
import { JobsModule } from './platform/jobs';
import { MetricsModule } from './platform/metrics/metrics.module';
import { NodesModule } from './platform/nodes';
import { PlatformModule } from './platform/platform.module';
import { SettingsModule, type Settings } from './platform/settings';
import { PrivacyModule } from './privacy/privacy.module';
import { RoomFeaturesModule } from './rooms/room-features.module';
import { RoomsModule } from './rooms/rooms.module';
import { SessionsModule } from './auth/sessions.module';

/** What the server is made from. */
export interface AppParts {
  settings: Settings;
  /** A migrated database. */
  databaseUrl: string;
  /** What happens in rooms; the product's own unless told otherwise. */
  features?: FeatureSet;
}

@Module({})
export class AppModule {
  static register({ settings, databaseUrl, features = roomFeatures }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.register(settings),
        RoomFeaturesModule.register(features),
        TypeOrmModule.forRootAsync({ useFactory: () => dataSourceOptions(databaseUrl, settings) }),
        PlatformModule,
        NodesModule,
        JobsModule,
        AuditModule,
        FlowModule,
        AuditReviewModule,
        HealthModule,
        MetricsModule,
        SessionsModule,
        MembersModule,
        DirectoryModule,
        RoomsModule,
        CasesModule,
        CourseModule,
        AlertsModule,
        CarePathModule,
        DocumentsModule,
        ConsultationsModule,
        MeetingsModule,
        InboxModule,
        IncidentsModule,
        PrivacyModule,
        DemoModule,
      ],
      // Closed by default: a route without a session is one that says @Public().
      providers: [{ provide: APP_GUARD, useClass: SessionGuard }],
    };
  }
}
