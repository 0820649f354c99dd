/** Lets no more than `atOnce` of the given works run at the same time; the others wait, first come first served. */
export function inTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === atOnce) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes over to the next one; nobody who comes meanwhile finds it free.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
