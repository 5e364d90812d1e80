import type { SharedEvents, Sharing } from './shared-events.ts';

/** After so long the stream's code is asked for again, where it could not be had. */
const AGAIN_MS = 20_000;

/** What reads the stream and shares it between tabs: a chunk of its own, fetched while widgets read their figures. */
export const streamCode = () => import('./shared-events.ts');

/** Shares a stream, `after` what goes first, as soon as its code is there. While that cannot be had `reset` is told every 20 s. */
export const shareEvents = (
  sharing: Sharing,
  code = streamCode,
  after: Promise<void> = Promise.resolve(),
): { stop(): void } => {
  let events: SharedEvents | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const begin = async () => {
    try {
      await after;
      if (over) return;
      const { SharedEvents } = await code();
      if (!over) events = new SharedEvents(sharing);
    } catch {
      if (!over) again = setTimeout(retry, AGAIN_MS);
    }
  };
  const retry = () => {
    sharing.onEvent({ type: 'reset' });
    void begin();
  };
  void begin();
  return {
    stop() {
      over = true;
      clearTimeout(again);
      events?.stop();
    },
  };
};
