/** Business time: schedules, contracts, settlement, retention. Security time is the system's. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that tests and stories move; it goes on ticking from where it was set. */
export interface TestClock extends Clock {
  readonly offsetMs: number;
  setOffset(offsetMs: number): void;
}

/** A test clock `offsetMs` ahead of the system's time. */
export function createTestClock(offsetMs = 0, base: Clock = systemClock): TestClock {
  let offset = offsetMs;
  return {
    now: () => new Date(base.now().getTime() + offset),
    get offsetMs() {
      return offset;
    },
    setOffset(value) {
      offset = value;
    },
  };
}
