import type { TransportFaults } from '@mostrador/server/sandbox';
import { localeOf, problem, problemResponse } from '../../packages/server/src/http/problem.ts';

/** Longer than anybody looks at a story. */
const FOR_EVER_MS = 2 ** 31 - 1;

type Fault = Partial<TransportFaults>;
type Code = Parameters<typeof problem>[0];

/** As the platform makes them, but the same in every picture. */
const REQUEST_ID = '7C2E91A40D6F4B1894BD1E5F60A204BD';

const isAt = (request: Request, path: RegExp) => path.test(new URL(request.url).pathname);

/** No answer ever comes. */
export const silence: Fault = { delayMs: FOR_EVER_MS };

/** Requests to a path are answered with a problem, as the platform words it. */
export const failing = (path: RegExp, code: Code): Fault => ({
  fail: (request) => {
    if (!isAt(request, path)) return null;
    const locale = localeOf(request.headers.get('accept-language'));
    return problemResponse(problem(code), locale, REQUEST_ID);
  },
});

/** Requests to a path arrive and are done, but their answers are lost. */
export const losing = (path: RegExp): Fault => ({ loseAnswer: (request) => isAt(request, path) });
