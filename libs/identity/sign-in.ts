import { Injectable } from '@nestjs/common';
import { Actor, DomainError } from '#kernel';
import { Config, type Locale, type RequestLike, UseCases } from '#platform';
import { CodePost } from './code-post.ts';
import { type ContactPoint, readContact } from './domain/contact-point.ts';
import { type Recognised, Sessions } from './sessions.ts';
import { StandingReader } from './standing.reader.ts';
import { type AccountChoice, CheckSignInCode, EnterByContact, IssueSignInCode } from './use-cases/contact-sign-in.ts';
import { EnterByPasskey } from './use-cases/passkeys.ts';
import { EnterByPassword } from './use-cases/password.ts';
import { GiveSecondFactor } from './use-cases/second-factor.ts';

/** What a person typed to be reached: one of the two. */
export interface TypedContact {
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** Where a sign-in stands: done, or what is asked next. */
export interface SignInStep {
  readonly step: 'done' | 'choose-account' | 'second-factor';
  readonly cookies: string[];
  /** To be given with the choice; it proves the contact, once. */
  readonly ticket?: string;
  readonly choices?: AccountChoice[];
}

const nobody = Actor.anonymous;

/** The ways of signing in. The answer is the same whether anybody is known at an address or not. */
@Injectable()
export class SignIn {
  constructor(
    private readonly sessions: Sessions,
    private readonly standings: StandingReader,
    private readonly post: CodePost,
    private readonly useCases: UseCases,
    private readonly config: Config,
  ) {}

  /** Sends a code. Throws EMAIL_INVALID, PHONE_INVALID, PHONE_NOT_SERVED, CONTACT_MISSING or TOO_MANY_REQUESTS. */
  async requestCode(request: RequestLike, given: TypedContact, locale: Locale): Promise<void> {
    const contact = this.read(given);
    this.post.assertServed(contact);
    const { code } = await this.useCases.run(IssueSignInCode, nobody, { contact, client: request.ip });
    this.post.send(contact, 'sign-in', code, locale);
  }

  /** Throws CODE_INVALID, and what `choose` throws. */
  async withCode(
    request: RequestLike,
    given: TypedContact & { code: string; newName?: string | null },
    locale: Locale,
  ): Promise<SignInStep> {
    const contact = this.read(given);
    const { ticket } = await this.useCases.run(CheckSignInCode, nobody, { contact, code: given.code });
    if (!ticket) throw new DomainError('CODE_INVALID', {}, 'code');
    return this.choose(request, { ticket, newName: given.newName }, locale);
  }

  /** Goes on with a ticket: as the one who is chosen, or as somebody new. Throws SIGN_IN_STALE, CONTACT_FULL, NAME_NEEDED. */
  async choose(
    request: RequestLike,
    { ticket, ...choice }: { ticket: string; personId?: string | null; newName?: string | null },
    locale: Locale,
  ): Promise<SignInStep> {
    const entered = await this.useCases.run(EnterByContact, nobody, { ticket, ...choice, locale });
    if ('choices' in entered) return { step: 'choose-account', cookies: [], ticket, choices: entered.choices };
    return this.enter(request, { personId: entered.personId, method: entered.kind === 'email' ? 'email-code' : 'sms-code' });
  }

  /** Throws PASSWORD_WRONG or TOO_MANY_REQUESTS. */
  async withPassword(request: RequestLike, { password, ...given }: TypedContact & { password: string }): Promise<SignInStep> {
    const contact = this.read(given);
    const { personId } = await this.useCases.run(EnterByPassword, nobody, { contact, password, client: request.ip });
    if (!personId) throw new DomainError('PASSWORD_WRONG', {}, 'password');
    return this.enter(request, { personId, method: 'password' });
  }

  /** A key that asks for a finger, a face or a number is two factors in one. Throws PASSKEY_INVALID. */
  async withPasskey(request: RequestLike, answer: { challengeId: string; response: string }): Promise<SignInStep> {
    const { personId } = await this.useCases.run(EnterByPasskey, nobody, answer);
    return this.enter(request, { personId, method: 'passkey', hasSecondFactor: true });
  }

  /** Throws UNAUTHENTICATED, CODE_INVALID, TOO_MANY_REQUESTS, SECOND_FACTOR_NONE. */
  async giveSecondFactor(request: RequestLike, code: string): Promise<SignInStep> {
    const session = await this.sessions.get(request);
    const { isRight, isLocked } = await this.useCases.run(GiveSecondFactor, Actor.person(session.personId), { code });
    if (isLocked) throw new DomainError('TOO_MANY_REQUESTS');
    if (!isRight) throw new DomainError('CODE_INVALID', {}, 'code');
    return { step: 'done', cookies: await this.sessions.renew(request, session, true) };
  }

  /** Where the session of a request stands. */
  async stateOf(request: RequestLike): Promise<'nobody' | 'second-factor' | 'signed-in'> {
    const actor = await this.sessions.actorOf(request);
    return actor === Actor.halfway ? 'second-factor' : actor.kind === 'person' ? 'signed-in' : 'nobody';
  }

  out = (request: RequestLike): Promise<string[]> => this.sessions.end(request);

  private async enter(request: RequestLike, recognised: Recognised): Promise<SignInStep> {
    const cookies = await this.sessions.open(request, recognised);
    const isHalfway = !recognised.hasSecondFactor && (await this.standings.owesFactor(recognised.personId));
    return { step: isHalfway ? 'second-factor' : 'done', cookies };
  }

  private read = (given: TypedContact): ContactPoint => readContact(given, this.config.SMS_COUNTRY_CODE);
}
