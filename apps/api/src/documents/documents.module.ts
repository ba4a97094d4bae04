import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { PrivacyModule } from '../privacy/privacy.module';
import { RoomsModule } from '../rooms/rooms.module';
import { DocumentViewsService } from './document-views.service';
import { DocumentsController } from './documents.controller';
import { DocumentsRepository } from './documents.repository';
import { DocumentsService } from './documents.service';
import { Extraction } from './extract/extraction';
import { TextsInDocuments } from './texts-in-documents';
import { UploadThrottle } from './upload/upload-throttle';

/** Documents of cases: the text of what members attach. */
@Module({
  imports: [CasesModule, PrivacyModule, RoomsModule],
  controllers: [DocumentsController],
  providers: [
    DocumentViewsService,
    DocumentsRepository,
    DocumentsService,
    Extraction,
    TextsInDocuments,
    UploadThrottle,
  ],
  exports: [DocumentViewsService],
})
export class DocumentsModule {}
