import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { isAlive, isOwnProcess, run, startOf } from './process.ts';

test('this process is alive, ours, and always started at the same moment', () => {
  assert.ok(isAlive(process.pid));
  assert.ok(isOwnProcess(process.pid));
  assert.equal(startOf(process.pid), startOf(process.pid));
});

test('a process that ended is not alive, even while nobody has asked how', {
  skip: process.platform !== 'linux' && 'reads /proc',
}, async () => {
  // The shell becomes a program that never asks after the child that it inherits, which ends only then.
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(createInterface({ input: parent.stdout }), 'line');
  const pid = Number(line);
  while (isAlive(pid)) await new Promise(setImmediate);
  assert.equal(isOwnProcess(pid), false);
  assert.equal(process.kill(pid, 0), true, 'its id is still taken');
  parent.kill();
  await once(parent, 'exit');
});

test('a program gets no variable that could steer it elsewhere', async () => {
  process.env.PGDATA = '/somewhere/else';
  const { output } = await run('/usr/bin/env', [], {});
  delete process.env.PGDATA;
  assert.doesNotMatch(output, /PGDATA/);
});

test('a program that is missing is a rejection that names it', async () => {
  await assert.rejects(run('/nowhere/initdb', [], {}), /\/nowhere\/initdb could not be run/);
});
