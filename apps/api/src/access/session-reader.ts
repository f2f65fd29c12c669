import { Inject, Injectable } from '@nestjs/common';
import { KnownSessions, type SignedIn } from '@congvu/persistence';
import DataLoader from 'dataloader';
import { API_PARTS, type ApiParts } from '../api-parts.js';

/** Reads the sessions of requests that came in the same turn of the event loop together. */
@Injectable()
export class SessionReader {
  private readonly loader: DataLoader<string, SignedIn | undefined>;

  constructor(@Inject(API_PARTS) { database }: ApiParts) {
    const sessions = new KnownSessions();
    this.loader = new DataLoader((tokens) => sessions.find(database, tokens), {
      cache: false,
      // After the sockets of this turn were read, not after the first of them.
      batchScheduleFn: (read) => setImmediate(read),
    });
  }

  /** The living session of a token. */
  async find(token: string): Promise<SignedIn | undefined> {
    return this.loader.load(token);
  }
}
