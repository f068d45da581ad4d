import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { DomainError } from '#kernel';
import { Config } from '#platform';
import type { Passkey } from './passkey.entity.ts';

type Transport = NonNullable<RegistrationResponseJSON['response']['transports']>[number];

/** What a new key told of itself. */
export interface NewKey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
  readonly isBackedUp: boolean;
}

/**
 * The two ceremonies of WebAuthn. A key always asks for a finger, a face or a number (user verification), so that it is two
 * factors in one; it belongs to the address of the web, and answers no other.
 */
@Injectable()
export class PasskeyCeremony {
  private readonly origin: string;
  private readonly site: string;

  constructor({ PUBLIC_URL }: Config) {
    this.origin = new URL(PUBLIC_URL).origin;
    this.site = new URL(PUBLIC_URL).hostname;
  }

  /** `account` is what the device shows beside the key. The handle is the person's id: the device gives it to us and to nobody else. */
  registration(person: { id: string; name: string }, account: string, keys: readonly Passkey[]) {
    return generateRegistrationOptions({
      rpName: 'Jamaa',
      rpID: this.site,
      userID: new Uint8Array(Buffer.from(person.id)),
      userName: account,
      userDisplayName: person.name,
      attestationType: 'none',
      excludeCredentials: keys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** Throws PASSKEY_INVALID. */
  async newKey(response: string, challenge: string): Promise<NewKey> {
    const given = read<RegistrationResponseJSON>(response);
    const verified = await verifyRegistrationResponse({ response: given, ...this.expected(challenge) }).catch(refuse);
    if (!verified.verified) return refuse();
    const { credential, credentialBackedUp } = verified.registrationInfo;
    const { id, publicKey, counter, transports = [] } = credential;
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports, isBackedUp: credentialBackedUp };
  }

  /** No key is named: the device offers those it has for us, and nobody learns whose they are. */
  authentication() {
    return generateAuthenticationOptions({ rpID: this.site, userVerification: 'required' });
  }

  /** Id of the credential that answers. Throws PASSKEY_INVALID. */
  credentialIn = (response: string): string => String(read<AuthenticationResponseJSON>(response).id ?? '');

  /** Whether the key answered the challenge; returns what it counts now. Throws PASSKEY_INVALID, also for a key that counts backwards. */
  async use(response: string, challenge: string, key: Passkey): Promise<{ counter: number; isBackedUp: boolean }> {
    const credential = {
      id: key.credentialId,
      publicKey: new Uint8Array(key.publicKey),
      counter: Number(key.counter),
      transports: key.transports as Transport[],
    };
    const given = { response: read<AuthenticationResponseJSON>(response), credential, ...this.expected(challenge) };
    const { verified, authenticationInfo } = await verifyAuthenticationResponse(given).catch(refuse);
    if (!verified) return refuse();
    return { counter: authenticationInfo.newCounter, isBackedUp: authenticationInfo.credentialBackedUp };
  }

  private expected = (expectedChallenge: string) => ({
    expectedChallenge,
    expectedOrigin: this.origin,
    expectedRPID: this.site,
    requireUserVerification: true,
  });
}

function refuse(): never {
  throw new DomainError('PASSKEY_INVALID');
}

/** What a browser sent as JSON; a text that is none is no key. */
function read<Response extends object>(text: string): Response {
  try {
    const given: unknown = JSON.parse(text);
    return typeof given === 'object' && given !== null ? (given as Response) : refuse();
  } catch {
    return refuse();
  }
}
