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

  /** The way of asking that is registered now. */
  get asked(): (request: RequestLike) => Promise<Actor> {
    return this.ask;
  }

  register(ask: (request: RequestLike) => Promise<Actor>): void {
    this.ask = ask;
  }

  actorOf(request: RequestLike): Promise<Actor> {
    return this.ask(request);
  }
}
