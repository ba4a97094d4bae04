import { Module, type DynamicModule } from '@nestjs/common';
import { FeatureSet } from '@consilium/domain';

/** What happens in this server's rooms, injectable everywhere as `FeatureSet`. */
@Module({})
export class RoomFeaturesModule {
  static register(features: FeatureSet): DynamicModule {
    return {
      module: RoomFeaturesModule,
      global: true,
      providers: [{ provide: FeatureSet, useValue: features }],
      exports: [FeatureSet],
    };
  }
}
