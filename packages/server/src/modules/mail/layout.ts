import type { Locale } from '../../http/problem.ts';
import type { Mail } from '../../ports/mail.ts';

export interface MailContent {
  locale: Locale;
  subject: string;
  /** Paragraphs before the link. */
  before: readonly string[];
  link?: { text: string; url: string };
  /** Paragraphs after it. */
  after: readonly string[];
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const paragraph = (text: string) =>
  `<p style="margin:0 0 16px;font:14px/20px system-ui,sans-serif">${escaped(text)}</p>`;

/** A mail as text and as HTML: one column, nothing loaded from anywhere, the link also in clear. */
export function composeMail(recipient: string, content: MailContent): Mail {
  const { locale, subject, before, link, after } = content;
  const text = [...before, ...(link ? [`${link.text}:\n${link.url}`] : []), ...after, '—\nMostrador'].join(
    '\n\n',
  );
  const button = link
    ? `<p style="margin:0 0 16px"><a href="${escaped(link.url)}" style="display:inline-block;padding:10px 16px;border-radius:8px;background:#3553c9;color:#fff;font:600 14px/20px system-ui,sans-serif;text-decoration:none">${escaped(link.text)}</a></p>
<p style="margin:0 0 16px;font:12px/16px system-ui,sans-serif;color:#5b5d61;word-break:break-all">${escaped(link.url)}</p>`
    : '';
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px"><div style="max-width:480px;margin:0 auto">${before.map(paragraph).join('\n')}
${button}
${after.map(paragraph).join('\n')}
<p style="margin:24px 0 0;font:12px/16px system-ui,sans-serif;color:#5b5d61">Mostrador</p></div></body></html>`;
  return { recipient, subject, text, html };
}
