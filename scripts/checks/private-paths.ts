import { readFileSync, statSync } from 'node:fs';
import { committedFiles, inRepository } from '../lib/repository.ts';
import type { Piece } from '../lib/step.ts';

/**
 * What only means something on the machine where it was written: hosts of package registries, and absolute
 * paths of homes and workspaces.
 */
const PRIVATE: readonly RegExp[] = [
  /\bregistry\.[a-z0-9-]+\.[a-z]+/i,
  /"resolved": "https?:/,
  /(?<![\w./$@*-])\/(home|Users|root|work|workspace)\/[\w.-]+/,
];
const TEXT_BYTES_MAX = 4_000_000;

export const privatePathsPiece: Piece = {
  name: 'no registry host or machine path',
  run() {
    const problems = committedFiles().flatMap((file) => {
      const text = readText(file);
      if (text === null) return [];
      return text.split('\n').flatMap((line, index) => {
        const found = PRIVATE.map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
        return found ? [`${file}:${index + 1} holds ${found}`] : [];
      });
    });
    if (problems.length > 0) throw new Error(problems.join('\n'));
  },
};

function readText(file: string): string | null {
  const path = inRepository(file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > TEXT_BYTES_MAX) return null;
  const text = readFileSync(path, 'utf8');
  return text.includes('\0') ? null : text;
}
