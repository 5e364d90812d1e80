import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { inRepository } from '../lib/repository.ts';

/** One import, export-from or dynamic import of a source file. */
export interface Import {
  specifier: string;
  line: number;
  /** Erased before the code runs. */
  typeOnly: boolean;
}

/** Parses a source file of the repository. */
export function parse(file: string): ts.SourceFile {
  const text = readFileSync(inRepository(file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** Every import of a file, with its place. */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    found.push({ specifier: specifier.text, line: lineOf(source, specifier), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Line of a node, counted from 1. */
export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** The file that a relative import means, relative to the repository, or null for a package. */
export function resolveRelative(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return join(dirname(file), specifier.split('?')[0] ?? '');
}

/** The package that an import names: `@scope/name` or `name`. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Every source file that an entry needs when it runs, itself included. */
export function reachableFrom(entry: string): Set<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || !/\.m?ts$/.test(file) || !existsSync(inRepository(file))) continue;
    seen.add(file);
    for (const { specifier, typeOnly } of importsOf(parse(file))) {
      const next = typeOnly ? null : resolveRelative(file, specifier);
      if (next !== null) open.push(next);
    }
  }
  return seen;
}

/** Files that are never published nor imported by what is. */
export function isTest(file: string): boolean {
  return /(\.test|\/testing|\.fixture)\.ts$/.test(file) || file.includes('/testing/');
}
