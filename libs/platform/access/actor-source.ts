import { Injectable } from '@nestjs/common';
import { Actor } from '#kernel';

/** What of a request tells who acts. */
export interface RequestLike {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly ip: string;
}

/** Says who acts in a request. `identity` registers itself here at start; without it everybody is anonymous. */
@Injectable()
export class ActorSource {
  private ask: (request: RequestLike) => Promise<Actor> = async () => Actor.anonymous;

  register(ask: (request: RequestLike) => Promise<Actor>): void {
    this.ask = ask;
  }

  actorOf(request: RequestLike): Promise<Actor> {
    return this.ask(request);
  }
}
