import {
  type CfdiDocument,
  CfdiError,
  cadenaOriginal,
  type Finding,
  parseCfdi,
  timbresOf,
} from '@mostrador/cfdi';
import { PAC_CODES, type PacProblem } from '@mostrador/contract';
import { type ProblemExtras, problem } from '../../http/problem.ts';
import { sha256 } from '../../http/sha256.ts';

/** As many bytes as the operations take. */
export const CFDI_LIMITS = { size: 5 * 1024 * 1024 };

/** A document as far as stamping needs it before it is judged. */
export interface SealedCfdi {
  document: CfdiDocument;
  /** What is sealed. */
  cadena: string;
  /** SHA-256 of the cadena, hexadecimal: what makes a document the same one. */
  hash: string;
}

/** What is wrong with a document, with its PAC code. */
export const pacProblem = (code: PacProblem, extras: ProblemExtras = {}) =>
  problem(code, { ...extras, members: { pacCode: PAC_CODES[code], ...extras.members } });

export const isPacProblem = (code: string): code is PacProblem => code in PAC_CODES;

/** @throws 422 `cfdi_malformed` (301), 409 `cfdi_already_stamped` (307) */
export async function readSealed(source: Uint8Array | string, locale: string): Promise<SealedCfdi> {
  const document = parse(source, locale);
  if (timbresOf(document).length) throw pacProblem('cfdi_already_stamped');
  const cadena = cadenaOriginal(document);
  return { document, cadena, hash: hex(await sha256(cadena)) };
}

function parse(source: Uint8Array | string, locale: string): CfdiDocument {
  try {
    return parseCfdi(source, CFDI_LIMITS);
  } catch (error) {
    if (!(error instanceof CfdiError)) throw error;
    const message = error.in(locale === 'en' ? 'en' : 'es');
    throw pacProblem('cfdi_malformed', {
      detail: { es: error.in('es'), en: error.in('en') },
      errors: [{ pointer: error.offset === undefined ? '' : `/${error.offset}`, code: error.code, message }],
    });
  }
}

/** What breaks SAT's schema (301), each with its place. */
export const malformed = (findings: readonly Finding[], locale: string) =>
  pacProblem('cfdi_malformed', {
    detail: {
      es: `No cumple el esquema del SAT (${findings.length}): ${findings[0]?.path}`,
      en: `It breaks SAT's schema (${findings.length}): ${findings[0]?.path}`,
    },
    errors: findings.map(({ path, code, messages }) => ({
      pointer: path,
      code,
      message: messages[locale === 'en' ? 'en' : 'es'],
    })),
  });

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
