import { createTransport } from 'nodemailer';
import type { MailPort } from './mail.ts';

/** Together shorter than the queue's lease of a mail: whoever takes it up then, this process has given it up. */
const PATIENCE_MS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/**
 * Mail by SMTP (Node only). Of the URL nodemailer reads host, port, user and options (`socketTimeout`); `from` is ours:
 * `smtps://user:secret@mail.example.mx?from=Mostrador%20%3Cno-reply%40example.mx%3E`. Without it the user's
 * address is the sender, or no-reply at the host.
 */
export function smtpMail(url: string): MailPort {
  const target = new URL(url);
  const user = decodeURIComponent(target.username);
  const from = target.searchParams.get('from') ?? (user.includes('@') ? user : `no-reply@${target.hostname}`);
  target.searchParams.delete('from');
  for (const [option, ms] of Object.entries(PATIENCE_MS)) {
    if (!target.searchParams.has(option)) target.searchParams.set(option, `${ms}`);
  }
  const transport = createTransport(target.href);
  return {
    kind: 'smtp',
    async deliver({ recipient, subject, text, html }) {
      await transport.sendMail({
        from,
        to: recipient,
        subject,
        text,
        html,
        // No vacation notice answers a machine.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}
