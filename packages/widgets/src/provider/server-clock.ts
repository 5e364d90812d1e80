/**
 * Business time as the platform tells it (`Mostrador-Now`): countdowns and forecasts follow it, so they
 * also follow the test clock. Between two answers it runs with the page's clock, which goes on in sleep.
 */
export class ServerClock {
  #offsetMs = 0;

  now = (): number => Date.now() + this.#offsetMs;

  /** A `fetch` that sets the clock by each answer. */
  watching(fetch: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
    return async (request) => {
      const response = await fetch(request);
      const told = Date.parse(response.headers.get('mostrador-now') ?? '');
      if (told) this.#offsetMs = told - Date.now();
      return response;
    };
  }
}
