import { Module } from '@nestjs/common';
import { AuditReviewController } from './audit-review.controller';
import { AuditReviewService } from './audit-review.service';

/** The examination of the audit log (164.312(b)). */
@Module({ controllers: [AuditReviewController], providers: [AuditReviewService] })
export class AuditReviewModule {}
