import { type ActivityInterceptorsFactory } from '@temporalio/worker';

const everyMs = 2_000;

/**
 * A worker that dies in an activity is known by its silence: the server gives the activity out again after the
 * heartbeat timeout, long before the activity's own time is over. Local activities end with their workflow task.
 */
export const heartbeat: ActivityInterceptorsFactory = (context) => ({
  inbound: {
    execute: async (input, next) => {
      if (context.info.isLocal) return next(input);
      const beating = setInterval(() => {
        context.heartbeat();
      }, everyMs);
      try {
        return await next(input);
      } finally {
        clearInterval(beating);
      }
    },
  },
});
