import { Controller, Get, Header, NotFoundException } from '@nestjs/common';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { Config, releasedOperations } from '#platform';

/** The GraphQL explorer with a ready query for each step, in development only; everything it needs is in the page. */
@Controller()
export class ExplorerController {
  constructor(private readonly config: Config) {}

  @Get('explorer')
  @Header('content-type', 'text/html; charset=utf-8')
  explorer(): string {
    if (this.config.NODE_ENV === 'production') throw new NotFoundException();
    return renderGraphiQL({
      endpoint: '/graphql',
      title: 'Jamaa explorer',
      credentials: 'same-origin',
      defaultTabs: releasedOperations().map(({ text }) => ({ query: text })),
    } as never);
  }
}
