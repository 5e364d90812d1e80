import { existsSync } from 'node:fs';
import { filesMatching, inRepository } from '../lib/repository.ts';
import type { Piece } from '../lib/step.ts';
import { NODE_ONLY, PACKAGE_RULES, PAGE_ENTRIES } from './imports.rules.ts';
import {
  type Import,
  importsOf,
  isTest,
  packageOf,
  parse,
  reachableFrom,
  resolveRelative,
} from './modules.ts';

/** Imports run one way, stay in their package, and keep Node out of what runs in a page. */
export const importsPiece: Piece = {
  name: 'imports run one way',
  run() {
    const problems = [...packageProblems(), ...serverProblems(), ...pageProblems()];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  },
};

function packageProblems(): string[] {
  return filesMatching('packages/*/src/**/*.ts').flatMap((file) => {
    // Tests import their tools, and the server to talk to.
    if (isTest(file)) return [];
    return importsOf(parse(file)).flatMap((found) => {
      const problem = judge(file, found);
      return problem === null ? [] : [`${file}:${found.line} ${problem}`];
    });
  });
}

/**
 * What is wrong with an import of a package's source file, or null.
 * @param file relative to the repository, `packages/<name>/...`
 */
export function judge(
  file: string,
  { specifier, typeOnly }: Pick<Import, 'specifier' | 'typeOnly'>,
): string | null {
  const name = file.split('/')[1] ?? '';
  const rule = PACKAGE_RULES[name];
  if (!rule) return `is in a package without a rule: add "${name}" to scripts/checks/imports.rules.ts`;
  const target = resolveRelative(file, specifier);
  if (target !== null) {
    return target.startsWith(`packages/${name}/`) ? null : `leaves its package: ${specifier}`;
  }
  const exceptions = Object.entries(rule.except ?? {}).flatMap(([end, list]) =>
    file.endsWith(end) ? list : [],
  );
  if (exceptions.includes(specifier) || exceptions.includes(packageOf(specifier))) return null;
  if (specifier.startsWith('node:')) return rule.node || typeOnly ? null : `needs Node: ${specifier}`;
  if (rule.packages.includes(packageOf(specifier))) return null;
  return `${name} must not import ${specifier}`;
}

function serverProblems(): string[] {
  const outside = filesMatching('packages/*/{src,test}/**/*.ts').filter(
    (file) => !file.startsWith('packages/server/') && !isTest(file) && !file.includes('/test/'),
  );
  return outside.flatMap((file) =>
    importsOf(parse(file))
      .filter(({ specifier }) => packageOf(specifier) === '@mostrador/server')
      .map(({ line }) => `${file}:${line} only stories, tests, examples and scripts import the server`),
  );
}

function pageProblems(): string[] {
  return PAGE_ENTRIES.filter((entry) => existsSync(inRepository(entry))).flatMap((entry) =>
    [...reachableFrom(entry)].flatMap((file) =>
      importsOf(parse(file))
        .filter(({ specifier, typeOnly }) => !typeOnly && needsNode(specifier))
        .map(
          ({ specifier, line }) => `${file}:${line} needs Node (${specifier}), but ${entry} runs in a page`,
        ),
    ),
  );
}

function needsNode(specifier: string): boolean {
  return specifier.startsWith('node:') || NODE_ONLY.includes(packageOf(specifier));
}
