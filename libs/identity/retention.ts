import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';
import { Engines, UseCases } from '#platform';
import { Retain } from './use-cases/retain.ts';
import { RetentionRules } from './retention-rules.ts';

const keeper = Actor.system('retention');
const hour = 3_600_000;

/** Has the worker delete what is past its time. */
@Injectable()
export class Retention {
  constructor(
    engines: Engines,
    private readonly rules: RetentionRules,
    private readonly useCases: UseCases,
  ) {
    engines.add('retention', hour, () => this.sweep());
  }

  /** One batch of each class; true when there may be more. */
  async sweep(): Promise<boolean> {
    let isMore = false;
    for (const { name } of this.rules.all) isMore = (await this.useCases.run(Retain, keeper, { name })).isMore || isMore;
    return isMore;
  }
}
