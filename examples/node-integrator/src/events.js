/**
 * Follows what happens, from where an earlier run stopped until `handle` answers true.
 * @param {import('@mostrador/client').Mostrador} mostrador
 * @param {import('./memory.js').Memory} memory
 * @param {object} reader
 * @param {(event: import('@mostrador/client').MostradorEvent) => unknown} reader.handle deals with one event; true ends the following
 * @param {() => unknown} reader.readAnew reads all that is kept from the events: some may have been missed
 * @param {() => void} [reader.onOpen] the stream is connected
 * @param {AbortSignal} [reader.signal] ends it too
 */
export async function follow(mostrador, memory, { handle, readAnew, onOpen, signal }) {
  const { lastEventId } = memory.remembered;
  for await (const event of mostrador.events({ lastEventId, onOpen, signal })) {
    if (event.type === 'reset') {
      await readAnew();
      continue;
    }
    const done = await handle(event);
    // After it was dealt with: what a crash cuts off comes again, so `handle` bears an event twice.
    memory.remembered.lastEventId = event.id;
    await memory.save();
    if (done === true) return;
  }
}
