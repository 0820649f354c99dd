import { log } from './log.server';

/** Something that goes on until it is told to stop. */
export interface Following {
  stop(): void;
}

/** How often a process looks: what one publishes is to be served by all within a second, the time to make it included. */
const everyMs = 400;

/** Follows what other processes note: looks again and again, a look at a time; of looks that fail only the first is logged. */
export function startFollowing(looks: readonly (() => Promise<void>)[]): Following {
  let isFailing = false;
  let timer: NodeJS.Timeout | null = null;
  const look = async () => {
    try {
      for (const each of looks) await each();
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn({ err: error }, 'what other processes noted could not be read');
      isFailing = true;
    }
    if (timer) wait();
  };
  const wait = () => {
    timer = setTimeout(() => void look(), everyMs);
    timer.unref();
  };
  wait();
  return {
    stop: () => {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
