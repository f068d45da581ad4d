// A closed loop of connections, in a process of its own: each sends its next request when the last one was answered. Requests come
// ready made, so that the generator costs little: { port, connections, seconds, requests: Buffer[] } by message, each used once where
// `once` is set, else in turn.
import { connect } from 'node:net';

process.on('message', async (job) => process.send(await run(job)));
process.on('disconnect', () => process.exit(0));

/** Answers in the order of time, in milliseconds each; `failed` counts what was not 200 or told of errors. */
async function run({ port, connections, seconds, requests, once }) {
  const times = [];
  const stats = { done: 0, failed: 0, firstFailure: undefined };
  let next = 0;
  const end = performance.now() + seconds * 1000;
  const take = () => {
    if (performance.now() >= end || (once && next >= requests.length)) return undefined;
    return requests[next++ % requests.length];
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, () => loop(port, take, times, stats)));
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { ...stats, used: next, seconds: elapsed, rate: stats.done / elapsed, p50: at(0.5), p99: at(0.99) };
}

function loop(port, take, times, stats) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let [heard, sentAt] = [Buffer.alloc(0), 0];
    const send = () => {
      const request = take();
      if (!request) return void socket.end();
      sentAt = performance.now();
      socket.write(Buffer.from(request));
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('close', resolve);
    socket.on('data', (chunk) => {
      heard = heard.length ? Buffer.concat([heard, chunk]) : chunk;
      const answer = complete(heard);
      if (!answer) return;
      heard = heard.subarray(answer.length);
      times.push(performance.now() - sentAt);
      stats.done++;
      if (!answer.isGood) {
        stats.failed++;
        stats.firstFailure ??= answer.text.slice(0, 400);
      }
      send();
    });
  });
}

/** One HTTP answer with a length or in chunks; undefined while it is incomplete. */
function complete(buffer) {
  const head = buffer.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const headers = buffer.toString('latin1', 0, head);
  const length = /content-length: (\d+)/i.exec(headers)?.[1];
  const end = length === undefined ? chunksEnd(buffer, head + 4) : head + 4 + Number(length);
  if (end === undefined || buffer.length < end) return undefined;
  const isGood = headers.startsWith('HTTP/1.1 200') && buffer.indexOf('"errors"', head) < 0;
  return { length: end, isGood, text: isGood ? '' : buffer.toString('utf8', 0, Math.min(end, 2000)) };
}

function chunksEnd(buffer, from) {
  const end = buffer.indexOf('0\r\n\r\n', from);
  return end < 0 ? undefined : end + 5;
}
