import { Module } from '@nestjs/common';
import { features } from '#features';
import { GraphqlModule, PlatformModule } from '#platform';
import { ExplorerController } from './explorer.controller.ts';
import { IndexController } from './index.controller.ts';

@Module({ imports: [PlatformModule, GraphqlModule, ...features], controllers: [IndexController, ExplorerController] })
export class AppModule {}
