import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listen } from './node.ts';

const serving = (answer: (request: Request) => Promise<Response>) =>
  listen({ fetch: answer }, { port: 0, host: '127.0.0.1' });

test('a server that stops takes no more requests, and first answers those that it is at', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  const server = await serving(async () => {
    begin();
    await done;
    return new Response('x'.repeat(1_000_000));
  });
  const answer = fetch(server.url);
  await begun;
  const stopped = server.close();
  await assert.rejects(fetch(server.url));
  finish();
  assert.equal((await (await answer).text()).length, 1_000_000);
  await stopped;
});

test('it does not wait for event streams, which never end by themselves', async () => {
  const server = await serving(
    async () =>
      new Response(
        new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(': open\n\n')) }),
        {
          headers: { 'content-type': 'text/event-stream' },
        },
      ),
  );
  const reader = (await fetch(server.url)).body!.getReader();
  await reader.read();
  await server.close();
  await assert.rejects(reader.read());
});
