import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, I18n, type RequestContext, UseCases } from '#platform';
import { OwnContacts, refuseWrong } from './own-contacts.ts';
import { type HeldRecord, PersonalData } from './personal-data.ts';
import { RetentionReader, type RetentionView } from './retention.reader.ts';
import { SignIn } from './sign-in.ts';
import { DeleteMyAccount } from './use-cases/delete-my-account.ts';

interface Named {
  readonly name: string;
}

@Resolver()
export class MyDataResolver {
  constructor(
    private readonly data: PersonalData,
    private readonly rules: RetentionReader,
    private readonly contacts: OwnContacts,
    private readonly signIn: SignIn,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  myData(): Named[] {
    return this.data.names.map((name) => ({ name }));
  }

  @Query()
  retention() {
    return this.rules.all();
  }

  @Mutation()
  async requestDeletionCode(
    @CurrentActor() actor: Actor,
    @Args('input') { contactId }: { contactId: string },
    @Context() { request, locale }: RequestContext,
  ) {
    await this.contacts.ask(actor, request, contactId, 'erase', locale);
    return { done: true };
  }

  @Mutation()
  async deleteMyAccount(
    @CurrentActor() actor: Actor,
    @Args('input') { contactId, code }: { contactId?: string | null; code?: string | null },
    @Context() { request, reply }: RequestContext,
  ) {
    refuseWrong(await this.useCases.run(DeleteMyAccount, actor, { contactId, code }));
    reply.header('set-cookie', await this.signIn.out(request));
    return { done: true };
  }
}

@Resolver('HeldData')
export class HeldDataResolver {
  constructor(
    private readonly data: PersonalData,
    private readonly i18n: I18n,
  ) {}

  @ResolveField()
  title(@Parent() { name }: Named, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `data.${name}.title`);
  }

  @ResolveField()
  kept(@Parent() { name }: Named, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `data.${name}.kept`);
  }

  @ResolveField()
  records(@Parent() { name }: Named, @CurrentActor() actor: Actor) {
    return this.data.export(name, actor.id);
  }
}

@Resolver('HeldRecord')
export class HeldRecordResolver {
  /** A field that says nothing is not shown. */
  @ResolveField()
  fields(@Parent() { fields }: HeldRecord) {
    return Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : { name, value: String(value) }));
  }
}

@Resolver('RetentionRule')
export class RetentionRuleResolver {
  constructor(private readonly i18n: I18n) {}

  @ResolveField()
  title(@Parent() { name }: RetentionView, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `retention.${name}.title`);
  }

  @ResolveField()
  why(@Parent() { name }: RetentionView, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `retention.${name}.why`);
  }
}
