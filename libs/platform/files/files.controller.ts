import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { ActorSource } from '../access/actor-source.ts';
import { assertMayEver } from '../access/policy.ts';
import { FileIntake } from './file-intake.ts';
import { maxFileBytes } from './file-kind.ts';
import { attachmentHeader, nameInHeader } from './file-name.ts';
import { FileReader, type FileView } from './file.reader.ts';
import { FileStorage } from './file-storage.ts';
import { filePolicy } from './files.policy.ts';
import { uploadPath } from './raw-uploads.ts';

/** What keeps a downloaded file from doing anything in the reader's browser. */
const harmless = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
};

/** Files in and out; GraphQL carries their names only. */
@Controller(uploadPath)
export class FilesController {
  constructor(
    private readonly actors: ActorSource,
    private readonly intake: FileIntake,
    private readonly files: FileReader,
    private readonly storage: FileStorage,
  ) {}

  /**
   * The body is the file; the header `x-file-name` is its name in percent-encoded UTF-8. The header also shows that a page of
   * ours sent it: the browser lets no other page add one to a request with our cookie.
   */
  @Post()
  async upload(@Req() request: FastifyRequest): Promise<FileView> {
    const { headers } = request;
    if (headers['sec-fetch-site'] === 'cross-site') throw new DomainError('UPLOAD_FROM_ELSEWHERE');
    const actor = await this.actors.actorOf(request);
    assertMayEver(actor, filePolicy.upload);
    const name = nameInHeader(headers['x-file-name']);
    if (Number(headers['content-length'] ?? 0) > maxFileBytes)
      throw new DomainError('FILE_TOO_LARGE', { megabytes: maxFileBytes / 1024 ** 2 });
    return this.intake.receive(actor, name, request.body as Readable | undefined);
  }

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.files.forDownload(await this.actors.actorOf(request), id);
    const bytes = await this.storage.read(file);
    await reply
      .headers({
        ...harmless,
        'content-type': file.mediaType,
        'content-length': file.bytes,
        'content-disposition': attachmentHeader(file.name),
      })
      .send(bytes);
  }
}
