import { Module } from '@nestjs/common';
import { SealedTexts } from './sealed-texts';
import { SealedTextsRepository } from './sealed-texts.repository';

/** Texts of people beside the log: where they stand, and how each is hidden, restored and purged. */
@Module({ providers: [SealedTexts, SealedTextsRepository], exports: [SealedTexts] })
export class SealedTextsModule {}
