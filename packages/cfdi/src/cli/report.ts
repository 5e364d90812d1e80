import type { Check } from '../verify/checks.ts';
import type { Verification } from '../verify/verify.ts';

export type Language = 'en' | 'es';

const MARKS = { ok: '✓', failed: '✗', not_checked: '–' } as const;
const WORDS = {
  en: { valid: 'Valid: no check failed.', invalid: 'Not valid.', unchecked: 'Not checked' },
  es: { valid: 'Válido: ninguna comprobación falló.', invalid: 'No válido.', unchecked: 'Sin comprobar' },
} as const;

/** A verification as lines for a person. */
export function reportOf(file: string, verification: Verification, language: Language): string {
  const { summary, checks, valid, error } = verification;
  const words = WORDS[language];
  const lines = [file];
  if (error) lines.push(`  ${error.in(language)}${error.offset === undefined ? '' : ` (${error.offset})`}`);
  if (summary) {
    const { kind, issuer, recipient, total, currency, date, uuid } = summary;
    lines.push(
      `  ${kind} ${date} ${issuer.rfc} → ${recipient.rfc} ${total} ${currency} ${uuid ?? ''}`.trimEnd(),
    );
  }
  lines.push(...checks.flatMap((check) => linesOf(check, language)));
  lines.push(valid ? words.valid : words.invalid);
  return lines.join('\n');
}

function linesOf({ verdict, pacCode, messages, findings = [] }: Check, language: Language): string[] {
  const code = verdict === 'failed' && pacCode ? ` [${pacCode}]` : '';
  return [
    `  ${MARKS[verdict]} ${messages[language]}${code}`,
    ...findings.map(({ path, value, messages }) => {
      const shown = value === undefined ? '' : ` (${JSON.stringify(value)})`;
      return `      ${path}: ${messages[language]}${shown}`;
    }),
  ];
}

/** A verification as plain data, for `--json`. */
export function plain(file: string, { certificate, error, ...rest }: Verification): object {
  const { number, rfc, name, issuer, kind, validFrom, validTo } = certificate ?? {};
  return {
    file,
    ...rest,
    certificate: certificate && { number, rfc, name, issuer, kind, validFrom, validTo },
    error: error && { code: error.code, offset: error.offset ?? null },
  };
}
