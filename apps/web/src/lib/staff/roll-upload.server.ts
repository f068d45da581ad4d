import type { Refusal } from '#lib/api/refusal.ts';
import { refusalOf } from '#lib/api/refusal.ts';
import type { Outcome } from '#lib/api/api.server.ts';

const blankLine = Buffer.from('\r\n\r\n');

/**
 * The one file of a form that is sent as `multipart/form-data`, as it comes: a roll has hundreds of thousands of lines and is never whole
 * in memory. Gives nothing where the body holds no file. Whatever else the form has must come in its address.
 */
export async function* fileIn(body: AsyncIterable<Uint8Array>, contentType: string | null): AsyncGenerator<Uint8Array> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType ?? '')?.[1];
  if (!boundary) return;
  const end = Buffer.from(`\r\n--${boundary}`);
  let held = Buffer.alloc(0);
  let isInside = false;
  for await (const chunk of body) {
    held = Buffer.concat([held, chunk]);
    if (!isInside) {
      const start = held.indexOf(blankLine);
      if (start < 0) continue;
      isInside = true;
      held = held.subarray(start + blankLine.length);
    }
    const at = held.indexOf(end);
    if (at >= 0) {
      if (at > 0) yield held.subarray(0, at);
      return;
    }
    // the end may be cut in two: what could be its beginning waits for the next part
    const sure = held.length - end.length;
    if (sure > 0) {
      yield held.subarray(0, sure);
      held = held.subarray(sure);
    }
  }
}

/** The parts of a body as they come. Whoever stops reading does not hang up on the sender: the rest is let go by `drain`. */
export function partsOf(body: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> & { drain: () => Promise<void> } {
  const reader = body?.getReader();
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    return done || !value ? { done: true, value: undefined } : { done: false, value };
  };
  return {
    [Symbol.asyncIterator]: () => ({ next }),
    async drain() {
      while (!(await next()).done);
    },
  };
}

/** What the API answers to a roll, in the shape of every other act. */
export async function rollOutcome(answer: Response): Promise<Outcome<{ id: string }>> {
  const body = (await answer.json()) as { id?: string; errors?: { message: string; extensions: Refusal }[] };
  return body.errors ? { refusal: refusalOf(body.errors) } : { answer: { id: body.id! } };
}
