import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** Where files are sent. */
export const uploadPath = '/files';
const raw = 'application/octet-stream';

/** Lets the body of an upload through as a stream, whatever type its sender claims: what it is, its bytes say. */
@Injectable()
export class RawUploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // started without HTTP (command line, specs of use cases) there is no adapter
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify?.addContentTypeParser) return;
    fastify.addHook('onRequest', async ({ method, routeOptions, raw: { headers } }) => {
      if (method === 'POST' && routeOptions.url === uploadPath) headers['content-type'] = raw;
    });
    fastify.addContentTypeParser(raw, (_request, payload, done) => done(null, payload));
  }
}
