import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, UseCases } from '#platform';
import { PersonReader } from '#identity';
import { NotificationReader } from './notification.reader.ts';
import { TroubleReader } from './trouble.reader.ts';
import { SetNoticeSettings } from './use-cases/set-notice-settings.ts';

interface Requested {
  requestId: string;
}

@Resolver('NoticeSettings')
export class NoticeSettingsResolver {
  constructor(
    private readonly notices: NotificationReader,
    private readonly people: PersonReader,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  noticeSettings(@CurrentActor() actor: Actor) {
    return this.notices.settings(actor);
  }

  @Mutation()
  setNoticeSettings(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SetNoticeSettings, actor, input, { requestId });
  }

  @ResolveField()
  waiting(@CurrentActor() actor: Actor) {
    return this.notices.waiting(actor);
  }

  /** Whether mail has a way to the person. */
  @ResolveField()
  async mailWay(@CurrentActor() { id }: Actor) {
    const [contact] = await this.people.contacts([id]);
    return contact ? (contact.isFailing ? 'failing' : 'works') : 'none';
  }
}

@Resolver()
export class TerritoryMailResolver {
  constructor(private readonly troubles: TroubleReader) {}

  @Query()
  async territoryMail(@Args('territoryId') territoryId: string, @CurrentActor() actor: Actor) {
    const [counts, petitioners] = await Promise.all([
      this.troubles.counts(actor, territoryId),
      this.troubles.petitioners(actor, territoryId),
    ]);
    return { counts, petitioners };
  }
}
