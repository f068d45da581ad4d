/** A text message to one phone. */
export interface Sms {
  /** Number in the international form of ITU-T E.164: `+212612345678`. */
  readonly to: string;
  readonly text: string;
  /** Deterministic, so that a gateway that keeps ids can tell a second attempt. */
  readonly id: string;
}

/** How a hand-over ended: `sent` (the gateway took it), `refused` (for good), `failed` (try again), `uncertain` (it may have taken it). */
export type SmsOutcome = { readonly outcome: 'sent' } | { readonly outcome: 'refused' | 'failed' | 'uncertain'; readonly reason: string };

/** The one way a text message leaves; the adapter is chosen by the configuration. */
export abstract class SmsSender {
  /** Whether text messages can be sent here at all: what needs a phone is not offered otherwise. */
  abstract readonly isOffered: boolean;
  abstract send(sms: Sms): Promise<SmsOutcome>;
}

/** Where no gateway is configured, nothing is promised. */
export class NoSms extends SmsSender {
  readonly isOffered = false;

  async send(): Promise<SmsOutcome> {
    return { outcome: 'refused', reason: 'NO_GATEWAY' };
  }
}
