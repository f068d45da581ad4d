import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { Config, type Locale, type RequestLike, UseCases } from '#platform';
import { CodePost } from './code-post.ts';
import { readContact } from './domain/contact-point.ts';
import { Sessions } from './sessions.ts';
import type { TypedContact } from './sign-in.ts';
import { AddContact, type CodeGiven, ConfirmItIsMe, IssueContactCode, IssueOwnCode } from './use-cases/own-contacts.ts';

/** Codes to the contacts of somebody who is signed in. */
@Injectable()
export class OwnContacts {
  constructor(
    private readonly useCases: UseCases,
    private readonly sessions: Sessions,
    private readonly post: CodePost,
    private readonly config: Config,
  ) {}

  /** To a contact that is to be added. Throws what reading and sending it may. */
  async askToAdd(actor: Actor, request: RequestLike, given: TypedContact, locale: Locale): Promise<void> {
    const contact = readContact(given, this.config.SMS_COUNTRY_CODE);
    this.post.assertServed(contact);
    const { code } = await this.useCases.run(IssueContactCode, actor, { contact, client: request.ip });
    this.post.send(contact, 'add', code, locale);
  }

  /** Throws CODE_INVALID, CONTACT_KNOWN, CONTACT_FULL, CONFIRMATION_NEEDED. */
  async add(actor: Actor, given: TypedContact & { code: string }): Promise<void> {
    const contact = readContact(given, this.config.SMS_COUNTRY_CODE);
    refuseWrong(await this.useCases.run(AddContact, actor, { contact, code: given.code }));
  }

  /** To one of the own. Throws NOT_FOUND, TOO_MANY_REQUESTS. */
  async ask(actor: Actor, request: RequestLike, contactId: string, purpose: 'confirm' | 'erase', locale: Locale): Promise<void> {
    const { code, contact } = await this.useCases.run(IssueOwnCode, actor, { contactId, purpose, client: request.ip });
    this.post.send(contact, purpose, code, locale);
  }

  /** Returns the cookies of the session under its new proof. Throws CODE_INVALID, NOT_FOUND, UNAUTHENTICATED. */
  async confirm(actor: Actor, request: RequestLike, input: { contactId: string; code: string }): Promise<string[]> {
    const session = await this.sessions.get(request);
    refuseWrong(await this.useCases.run(ConfirmItIsMe, actor, input));
    return this.sessions.renew(request, session, false);
  }
}

/** Refused only now, when the miss has been counted and written. */
export function refuseWrong({ isRight }: CodeGiven): void {
  if (!isRight) throw new DomainError('CODE_INVALID', {}, 'code');
}
