import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesMatching, inRepository } from '../lib/repository.ts';
import type { Piece } from '../lib/step.ts';
import { REAL_TIME, REAL_TIME_COLUMNS } from './clock.allowed.ts';
import { isTest, lineOf, parse } from './modules.ts';

/**
 * Business time comes from the Clock port alone, or the test clock would not move it. Security and transport
 * time is real: clock.allowed.ts lists who reads it, and why.
 */
export const clockPiece: Piece = {
  name: 'time comes from the Clock port',
  run() {
    const files = filesMatching('packages/{domain,contract,server}/src/**/*.ts').filter(
      (file) => !isTest(file) && !Object.keys(REAL_TIME).some((place) => file.startsWith(place)),
    );
    const problems = [
      ...files.flatMap((file) =>
        clockReads(parse(file)).map((line) => `${file}:${line} reads the system's time`),
      ),
      ...filesMatching('packages/server/src/**/*.sql').flatMap(defaultTimes),
    ];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  },
};

/** Lines that read the system's clock: `Date.now()`, `Date()` and `new Date()`. */
export function clockReads(source: ts.SourceFile): number[] {
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (readsClock(node)) lines.push(lineOf(source, node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

function readsClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.getText() === 'Date.now';
  const makesDate = ts.isNewExpression(node) || ts.isCallExpression(node);
  return makesDate && node.expression.getText() === 'Date' && !node.arguments?.length;
}

/** Columns that fill themselves with the server's time: they escape the Clock port. */
function defaultTimes(file: string): string[] {
  let table = '';
  const lines = readFileSync(inRepository(file), 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    table = /^create\s+(?:unlogged\s+)?table\s+(?:if not exists\s+)?(\w+)/i.exec(text)?.[1] ?? table;
    const column = /^\s*(\w+)\b.*\bdefault\s+(?:now|clock_timestamp|current_timestamp)\b/i.exec(text)?.[1];
    if (column === undefined || `${table}.${column}` in REAL_TIME_COLUMNS) return [];
    return [`${file}:${index + 1} ${table}.${column} has a default of the system's time`];
  });
}
