import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** How long a class of data is kept. Its texts are `retention.<name>.title` and `retention.<name>.why`. */
export interface RetentionRule {
  readonly name: string;
  /** Days after the moment from which it counts: the end of a session, the leaving of a person. */
  readonly days: number;
  /** Deletes a batch of what is older; returns how much that was. */
  sweep(tx: Tx, before: Date, limit: number): Promise<number>;
}

/** How long what is kept; features register their rules at start, the worker carries them out. */
@Injectable()
export class RetentionRules {
  private readonly rules: RetentionRule[] = [];

  register(...rules: RetentionRule[]): void {
    for (const rule of rules) {
      if (this.get(rule.name)) throw new Error(`retention of ${rule.name} is registered twice`);
      this.rules.push(rule);
    }
  }

  get all(): readonly RetentionRule[] {
    return this.rules;
  }

  get(name: string): RetentionRule | undefined {
    return this.rules.find((rule) => rule.name === name);
  }
}
