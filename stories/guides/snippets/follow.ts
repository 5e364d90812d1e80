import { readFile, rename, writeFile } from 'node:fs/promises';
import { createMostrador } from '@mostrador/client';

const mostrador = createMostrador({
  baseUrl: process.env.MOSTRADOR_URL ?? '',
  credential: process.env.MOSTRADOR_SECRET_KEY ?? '',
});

// Where the run before this one stopped; of a first run, nothing.
const file = process.env.POSITION_FILE ?? 'last-event-id';
const lastEventId = await readFile(file, 'utf8').catch(() => undefined);

async function readAnew() {
  const { stamps, points } = await mostrador.get('/v1/balances');
  console.log(`${stamps} stamps and ${points} points in stock`);
}

await readAnew();
for await (const event of mostrador.events({ lastEventId, onOpen: () => console.log('listening') })) {
  if (event.type === 'reset') {
    // Too much was missed for the stream to tell: what is kept from it is read as a whole.
    await readAnew();
    continue;
  }
  console.log(event.type, event.subject.id);
  // After the event was dealt with: if this process dies before, the event comes again. Moved into place, so that
  // the file is never half written.
  await writeFile(`${file}.new`, event.id);
  await rename(`${file}.new`, file);
}
