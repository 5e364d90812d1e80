/** What `createMostradorLate` fetches. */
export { createEvents } from './events/stream.ts';
