import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditReads } from './audit-reads';
import { DeniedRecorder } from './denied';
import { ReadRecorder, ReadRecords } from './read-records';
import { AuditSealer } from './sealer';

/** The sealer of the audit chain, the recorders of refused attempts and of reads. `Audit` itself is part of the platform module. */
@Global()
@Module({
  providers: [
    AuditReads,
    AuditSealer,
    DeniedRecorder,
    ReadRecords,
    { provide: APP_INTERCEPTOR, useClass: ReadRecorder },
  ],
  exports: [AuditReads, AuditSealer, DeniedRecorder],
})
export class AuditModule {}
