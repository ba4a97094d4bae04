import { Global, Module } from '@nestjs/common';
import { DeniedRecorder } from './denied';
import { AuditSealer } from './sealer';

/** The sealer of the audit chain and the recorder of refused attempts. `Audit` itself is part of the platform module. */
@Global()
@Module({ providers: [AuditSealer, DeniedRecorder], exports: [DeniedRecorder] })
export class AuditModule {}
