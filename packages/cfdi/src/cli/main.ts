import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCertificate } from '../certificate/certificate.ts';
import { verifyCfdi } from '../verify/verify.ts';
import { plain, reportOf } from './report.ts';

const USAGE = `Usage: cfdi verify FILE... [options]

Checks CFDI 4.0 documents: form, seal, certificate, timbre. Nothing leaves this machine.

  --pac-certificate FILE   certificate (.cer) of an accepted PAC, to check SelloSAT; any number
  --trust FILE             certificate (.cer) of an authority that issues CSDs; any number
  --timezone ZONE          zone of the place of issue, America/Tijuana; any of Mexico's without it
  --language en|es         es where LANG begins with it
  --json                   verdicts as JSON, one array

Exit code: 0 no check failed, 1 one failed, 2 it could not be run.`;

const OPTIONS = {
  'pac-certificate': { type: 'string', multiple: true },
  trust: { type: 'string', multiple: true },
  timezone: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Runs the command. @returns the exit code */
export async function main(args: string[], print: (text: string) => void): Promise<number> {
  try {
    return await run(args, print);
  } catch (error) {
    print(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
}

async function run(args: string[], print: (text: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [command, ...files] = positionals;
  if (values.help) {
    print(USAGE);
    return 0;
  }
  if (command !== 'verify' || files.length === 0) throw new Error('Say what to verify.');
  const options = {
    now: new Date(),
    timezone: values.timezone,
    pacCertificates: values['pac-certificate']?.map(readCertificateFile),
    trustAnchors: values.trust?.map(readCertificateFile),
  };
  const verified: { file: string; verification: Awaited<ReturnType<typeof verifyCfdi>> }[] = [];
  for (const file of files) {
    verified.push({ file, verification: await verifyCfdi(readFileSync(file), options) });
  }
  const language = (values.language ?? process.env.LANG ?? '').startsWith('es') ? 'es' : 'en';
  print(
    values.json
      ? JSON.stringify(
          verified.map(({ file, verification }) => plain(file, verification)),
          null,
          2,
        )
      : verified.map(({ file, verification }) => reportOf(file, verification, language)).join('\n\n'),
  );
  return verified.every(({ verification }) => verification.valid) ? 0 : 1;
}

function readCertificateFile(file: string) {
  return readCertificate(readFileSync(file));
}
