import { error, redirect } from '@sveltejs/kit';
import { API_URL } from '$app/env/private';
import type { Language } from '#lib/i18n/languages.ts';
import type { Operation } from './operation.ts';
import { afterSetting, type Refusal, refusalOf, sessionCookies } from './refusal.ts';

const patience = 10_000;
/** The roll of a large commune over a slow line. */
const rollPatience = 600_000;

export type Outcome<Answer> =
  { readonly answer: Answer; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly answer?: undefined };

interface Asker {
  readonly cookies: string | null;
  readonly language: Language;
  readonly clientAddress: string;
  /** Where to come back after signing in. */
  readonly path: string;
}

/** The API, asked in the name of one request of a browser. Only released operations are sent, by their hash. */
export class Api {
  /** What the answers set, to be handed on to the browser unchanged. */
  readonly setCookies: string[] = [];
  private cookies: string[];

  constructor(private readonly asker: Asker) {
    this.cookies = sessionCookies(asker.cookies);
  }

  get hasSession(): boolean {
    return this.cookies.some((one) => one.includes('session_token='));
  }

  /** Acts or asks; a refusal is a value, so that a form can show it. A server that does not answer is an error 503. */
  async act<Variables, Answer>(operation: Operation<Variables, Answer>, variables: Variables): Promise<Outcome<Answer>> {
    const { data, errors } = await this.post(operation, variables);
    return errors?.length ? { refusal: refusalOf(errors) } : { answer: data as Answer };
  }

  /** Asks for a page: what is not there is 404, what needs a person leads to sign-in and back. */
  async ask<Variables, Answer>(operation: Operation<Variables, Answer>, variables: Variables): Promise<Answer> {
    const { answer, refusal } = await this.act(operation, variables);
    if (!refusal) return answer;
    if (refusal.code === 'SECOND_FACTOR_NEEDED')
      redirect(303, `/${this.asker.language}/sign-in/factor?${new URLSearchParams({ to: this.asker.path })}`);
    const status = { 'not-found': 404, invalid: 404, forbidden: 403, limited: 429 }[refusal.category];
    if (refusal.category === 'unauthenticated') {
      redirect(303, `/${this.asker.language}/sign-in?${new URLSearchParams({ to: this.asker.path })}`);
    }
    error(status ?? 500, refusal.message);
  }

  private async post(operation: Operation<never, unknown>, variables: unknown): Promise<{ data?: unknown; errors?: never[] }> {
    const response = await this.send(operation, variables);
    const setCookies = response.headers.getSetCookie();
    this.setCookies.push(...setCookies);
    this.cookies = afterSetting(this.cookies, setCookies);
    const body = (await response.json().catch(() => undefined)) as { errors?: { extensions?: { code?: string } }[] } | undefined;
    if (!body) error(503);
    if (body.errors?.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND')) error(503);
    return body as { data?: unknown; errors?: never[] };
  }

  /** A file that the API gives to the person who is signed in. */
  file(path: string): Promise<Response> {
    return this.fetch(path, { headers: { ...this.headers, 'accept-language': this.asker.language } });
  }

  /** Sends a file in the name of the person who is signed in; its id is for a mutation that attaches it. */
  async upload(file: File): Promise<Outcome<{ id: string }>> {
    const headers = { ...this.headers, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) };
    const response = await this.fetch('/files', { method: 'POST', headers, body: await file.arrayBuffer() });
    const answer = (await response.json().catch(() => undefined)) as { id: string; error?: Refusal } | undefined;
    if (!answer) error(503);
    return answer.error ? { refusal: refusalOf([{ message: answer.error.message, extensions: answer.error }]) } : { answer };
  }

  /** Sends a roll of a commune as it comes; the answer says how its import went. */
  sendRoll(of: { communeId: string; category: string; asOf: string }, file: ReadableStream<Uint8Array>): Promise<Response> {
    const headers = { ...this.headers, 'content-type': 'text/csv', 'x-jamaa-upload': 'roll' };
    // undici streams a body only if it is told that it does not wait for the answer
    const init = { method: 'POST', headers, body: file, duplex: 'half' } as RequestInit;
    return this.fetch(`/register/rolls?${new URLSearchParams(of)}`, init, rollPatience);
  }

  private send({ hash }: Operation<never, unknown>, variables: unknown): Promise<Response> {
    return this.fetch('/graphql', {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
    });
  }

  private get headers(): Record<string, string> {
    return {
      'x-locale': this.asker.language,
      'x-forwarded-for': this.asker.clientAddress,
      ...(this.cookies.length > 0 ? { cookie: this.cookies.join('; ') } : {}),
    };
  }

  private async fetch(path: string, init: RequestInit, milliseconds = patience): Promise<Response> {
    try {
      return await fetch(API_URL + path, { ...init, signal: AbortSignal.timeout(milliseconds) });
    } catch (cause) {
      console.error(JSON.stringify({ level: 'error', msg: 'the API does not answer', path, cause: String(cause) }));
      error(503);
    }
  }
}
