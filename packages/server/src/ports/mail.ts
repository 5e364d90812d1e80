/** A mail as the platform sends it; `recipient` never reaches a log. */
export interface Mail {
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

/** Delivers mail. Rejects when the transport failed and the mail should be tried again. */
export interface MailPort {
  readonly kind: 'smtp' | 'outbox';
  deliver(mail: Mail): Promise<void>;
}

/** The demo's transport: the mail stays in the outbox, which a page of the platform shows. */
export const outboxMail: MailPort = { kind: 'outbox', deliver: async () => {} };
