import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Actor } from '#kernel';
import { type RequestContext, UseCases } from '#platform';
import { CodePost } from './code-post.ts';
import { NationalIdentity } from './national-identity.ts';
import { SignIn, type SignInStep, type TypedContact } from './sign-in.ts';
import { StartPasskeySignIn } from './use-cases/passkeys.ts';

type Choice = { ticket: string; personId?: string | null; newName?: string | null };

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIn: SignIn,
    private readonly national: NationalIdentity,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  signInOptions() {
    return {};
  }

  @Mutation()
  async requestSignInCode(@Args('input') input: TypedContact, @Context() { request, locale }: RequestContext) {
    await this.signIn.requestCode(request, input, locale);
    return { done: true };
  }

  @Mutation()
  async signInWithCode(@Args('input') input: TypedContact & { code: string; newName?: string }, @Context() context: RequestContext) {
    return answer(context, await this.signIn.withCode(context.request, input, context.locale));
  }

  @Mutation()
  async chooseAccount(@Args('input') input: Choice, @Context() context: RequestContext) {
    return answer(context, await this.signIn.choose(context.request, input, context.locale));
  }

  @Mutation()
  async signInWithPassword(@Args('input') input: TypedContact & { password: string }, @Context() context: RequestContext) {
    return answer(context, await this.signIn.withPassword(context.request, input));
  }

  @Mutation()
  startPasskeySignIn() {
    return this.useCases.run(StartPasskeySignIn, Actor.anonymous, {});
  }

  @Mutation()
  async signInWithPasskey(@Args('input') input: { challengeId: string; response: string }, @Context() context: RequestContext) {
    return answer(context, await this.signIn.withPasskey(context.request, input));
  }

  @Mutation()
  async startNationalSignIn(@Args('input') { returnTo }: { returnTo: string }, @Context() { request, reply, locale }: RequestContext) {
    const { url, cookies } = await this.national.depart(request, returnTo, locale);
    reply.header('set-cookie', cookies);
    return { url };
  }

  @Mutation()
  async giveSecondFactor(@Args('input') { code }: { code: string }, @Context() context: RequestContext) {
    return answer(context, await this.signIn.giveSecondFactor(context.request, code));
  }

  @Mutation()
  async signOut(@Context() { request, reply }: RequestContext) {
    reply.header('set-cookie', await this.signIn.out(request));
    return { done: true };
  }
}

/** Hands the cookies to the browser and the rest to the client. */
function answer({ reply }: RequestContext, { cookies, ...step }: SignInStep) {
  if (cookies.length) reply.header('set-cookie', cookies);
  return { ...step, done: step.step === 'done', choices: step.choices ?? [] };
}

@Resolver('SignInOptions')
export class SignInOptionsResolver {
  constructor(
    private readonly signIn: SignIn,
    private readonly national: NationalIdentity,
    private readonly post: CodePost,
  ) {}

  @ResolveField()
  phone() {
    return this.post.takesPhones;
  }

  @ResolveField()
  nationalIdentity() {
    return this.national.name;
  }

  @ResolveField()
  state(@Context() { request }: RequestContext) {
    return this.signIn.stateOf(request);
  }
}
