import { Controller, Get, Header, NotFoundException } from '@nestjs/common';
import { Config, releasedOperations } from '#platform';

/** The GraphQL explorer with a ready query for each step, in development only; everything it needs is in the page. */
@Controller()
export class ExplorerController {
  constructor(private readonly config: Config) {}

  @Get('explorer')
  @Header('content-type', 'text/html; charset=utf-8')
  async explorer(): Promise<string> {
    if (this.config.NODE_ENV === 'production') throw new NotFoundException();
    // not installed where development dependencies are left out
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    return renderGraphiQL({
      endpoint: '/graphql',
      title: 'Jamaa explorer',
      credentials: 'same-origin',
      defaultTabs: releasedOperations().map(({ text }) => ({ query: text })),
    } as never);
  }
}
