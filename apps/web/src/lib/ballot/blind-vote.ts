import { RSABSSA } from '@cloudflare/blindrsa-ts';

// The voter's side of a box with blind tokens (RFC 9474, RSABSSA-SHA384-PSS-Randomized; docs/ballot.md). Runs in the browser alone: what
// the device makes here, the web server must never see together with the session. No part of it is of Node. It needs WebCrypto, which browsers have over HTTPS and on localhost only.

const suite = RSABSSA.SHA384.PSS.Randomized();

/** What the device keeps between steps, in base 64; whoever reads it can vote with it, or change the ballot until closing. */
interface Kept {
  readonly token: string;
  /** With it the ballot is changed until closing, and found in the published list. */
  readonly secret: string;
  readonly blinded: string;
  /** Undoes the blinding; gone once the token is signed. */
  readonly inverse?: string;
  readonly signature?: string;
}

/** Where the device keeps it: `localStorage`, or anything like it. */
export interface Keeping {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export interface TokenBallot<Ballot> {
  readonly budgetId: string;
  readonly ballot: Ballot;
  readonly secret: string;
  readonly token: string;
  readonly signature: string;
}

export interface BlindBox {
  readonly budgetId: string;
  /** `Budget.ballotTokenKey`. */
  readonly publicKey: string;
}

/**
 * One voter's token for one box. `obtain` and `cast` are meant to be some hours apart; both may be called again after whatever went
 * wrong: the same token is asked for again, and a ballot sent again replaces itself.
 */
export class BlindVote {
  private readonly place: string;

  constructor(
    private readonly box: BlindBox,
    private readonly keeping: Keeping,
  ) {
    this.place = `jamaa.blind.${box.budgetId}`;
  }

  /** Whether this device holds a signed token. */
  get isReady(): boolean {
    return this.kept?.signature !== undefined;
  }

  /**
   * Has a token signed: `ask` sends the mutation `requestBallotToken` with what it is given, in the voter's session. Written down before
   * it is asked for: a lost answer is asked for again. Throws what `ask` throws, and where the box's signature is wrong.
   */
  async obtain(ask: (input: { budgetId: string; blinded: string }) => Promise<{ signature: string }>): Promise<void> {
    if (this.isReady) return;
    const key = await publicKeyOf(this.box.publicKey);
    const { token, secret, blinded, inverse } = this.kept ?? (await this.begin(key));
    const { signature: blind } = await ask({ budgetId: this.box.budgetId, blinded });
    const signature = await suite.finalize(key, bytesOf(token), bytesOf(blind), bytesOf(inverse!));
    this.keep({ token, secret, blinded, signature: textOf(signature) });
  }

  /** Votes: `send` sends the mutation `castBlindBallot` with what it is given, without any session or cookie. */
  async cast<Ballot, Receipt>(ballot: Ballot, send: (input: TokenBallot<Ballot>) => Promise<Receipt>): Promise<Receipt> {
    const kept = this.kept;
    if (!kept?.signature) throw new Error('no token is signed yet');
    const { token, secret, signature } = kept;
    return send({ budgetId: this.box.budgetId, ballot, secret, token, signature });
  }

  private async begin(key: CryptoKey): Promise<Kept> {
    const token = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
    const { blindedMsg, inv } = await suite.blind(key, token);
    const secret = textOf(crypto.getRandomValues(new Uint8Array(24)))
      .replaceAll('+', '-')
      .replaceAll('/', '_');
    return this.keep({ token: textOf(token), secret, blinded: textOf(blindedMsg), inverse: textOf(inv) });
  }

  private get kept(): Kept | undefined {
    const text = this.keeping.getItem(this.place);
    return text ? (JSON.parse(text) as Kept) : undefined;
  }

  private keep(kept: Kept): Kept {
    this.keeping.setItem(this.place, JSON.stringify(kept));
    return kept;
  }
}

const publicKeyOf = (der: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', bytesOf(der), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
