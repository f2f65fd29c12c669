import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Time in which those who ask for readiness learn that this process is going. */
const NOTICE_MILLISECONDS = 200;

/** Whether the process is about to end: it is no longer ready, but what it has begun it finishes. */
@Injectable()
export class Draining implements BeforeApplicationShutdown {
  started = false;

  async beforeApplicationShutdown(): Promise<void> {
    this.started = true;
    await new Promise((resolve) => setTimeout(resolve, NOTICE_MILLISECONDS));
  }
}
