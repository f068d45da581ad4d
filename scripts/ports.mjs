import { createServer } from 'node:net';

/**
 * The ports of api, worker and web. `PORT` moves all three; where it is unset and a port is taken, the next free one is used.
 * A port somebody asked for and cannot have is an error.
 */
export async function choosePorts(env) {
  const first = Number(env.PORT || 3000);
  const api = env.PORT ? await only('PORT', first) : await nextFree(first);
  const worker = env.WORKER_PORT ? await only('WORKER_PORT', Number(env.WORKER_PORT)) : await nextFree(api + 1);
  const web = env.WEB_PORT ? await only('WEB_PORT', Number(env.WEB_PORT)) : await nextFree(worker + 1);
  return { api, worker, web };
}

async function only(name, port) {
  if (await isFree(port)) return port;
  throw new Error(`port ${port} is taken: choose another with ${name}`);
}

async function nextFree(from) {
  for (let port = from; port < from + 200; port += 1) if (await isFree(port)) return port;
  throw new Error(`no port is free from ${from} on: choose one with PORT`);
}

// Both addresses of the name localhost: a browser may try either, and must not meet somebody else.
async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
