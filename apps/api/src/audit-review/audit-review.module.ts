import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { IncidentsModule } from '../privacy/incidents/incidents.module';
import { AuditReviewController } from './audit-review.controller';
import { AuditReviewService } from './audit-review.service';
import { CaseTrails } from './case-trails';

/** The examination of the audit log (164.312(b)). */
@Module({
  imports: [CasesModule, DocumentsModule, IncidentsModule],
  controllers: [AuditReviewController],
  providers: [AuditReviewService, CaseTrails],
})
export class AuditReviewModule {}
