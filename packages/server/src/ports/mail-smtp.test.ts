import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { smtpMail } from './mail-smtp.ts';

/** As much of an SMTP server as one mail needs. */
const received: string[] = [];
let refuse = false;
const server = createServer((socket) => converse(socket));
let port = 0;

function converse(socket: Socket): void {
  let data = false;
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
      if (data) {
        received.push(line);
        if (line === '.') data = false;
        else continue;
      }
      received.push(line);
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'DATA') data = true;
      if (verb === 'QUIT') return void socket.end('221 bye\r\n');
      socket.write(verb === 'DATA' ? '354 go\r\n' : refuse && verb === 'RCPT' ? '550 no\r\n' : '250 ok\r\n');
    }
  });
}

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
after(() => server.close());

const mail = { recipient: 'ana@example.com', subject: 'Prueba', text: 'Hola', html: '<p>Hola</p>' };

test('a mail leaves by SMTP from the address of the URL, as text and HTML', async () => {
  const from = encodeURIComponent('Mostrador <no-reply@counter.example>');
  await smtpMail(`smtp://127.0.0.1:${port}?from=${from}`).deliver(mail);
  const said = received.join('\n');
  assert.match(said, /MAIL FROM:<no-reply@counter\.example>/);
  assert.match(said, /RCPT TO:<ana@example\.com>/);
  assert.match(said, /From: Mostrador <no-reply@counter\.example>/);
  assert.match(said, /Subject: Prueba/);
  assert.match(said, /Auto-Submitted: auto-generated/);
  assert.match(said, /text\/plain/);
  assert.match(said, /text\/html/);
});

test('a server that says nothing is given up, as long as the URL says', async () => {
  const silent = createServer();
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port: deaf } = silent.address() as AddressInfo;
  await assert.rejects(smtpMail(`smtp://127.0.0.1:${deaf}?greetingTimeout=50`).deliver(mail), /[Gg]reeting/);
  silent.close();
});

test('a refusal rejects, so that the queue tries again', async () => {
  refuse = true;
  await assert.rejects(smtpMail(`smtp://127.0.0.1:${port}`).deliver(mail));
  refuse = false;
});
