import { Query, Resolver } from '@nestjs/graphql';
import { roles } from '#kernel';
import { definePolicy } from '../access/policy.ts';
import { type Locale, locales } from '../i18n/i18n.ts';
import { TaskLedger } from '../outbox/task-ledger.ts';
import { Clock } from '../time/clock.ts';

definePolicy('server', {
  read: { roles: [...roles], about: 'what the server is' },
  watch: { roles: ['administrator', 'auditor'], about: 'what the workers owe' },
});

@Resolver()
export class PlatformResolver {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: TaskLedger,
  ) {}

  @Query()
  server(): { version: string; now: Date; locales: readonly Locale[] } {
    return { version: '0.1.0', now: this.clock.now(), locales };
  }

  @Query()
  taskLedger() {
    return this.ledger.summary();
  }
}
