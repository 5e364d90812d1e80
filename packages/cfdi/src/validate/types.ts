import { fromBase64 } from '../certificate/base64.ts';
import { collapse } from '../xml/collapse.ts';
import { type Catalogs, inCatalog } from './catalogs.ts';
import type { TypeRule } from './schema-table.ts';

export type ValueProblem = 'attribute_form' | 'attribute_catalog';

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const INTEGER = /^[+-]?\d+$/;
const patterns = new Map<string, RegExp>();

/** What is wrong with a value by its simple type, or null. */
export function judgeValue(value: string, type: TypeRule, catalogs: Catalogs): ValueProblem | null {
  const read = type.preserve ? value : collapse(value);
  if (type.catalog !== undefined) return inCatalog(catalogs, type.catalog, read) ? null : 'attribute_catalog';
  if (type.keys !== undefined && !type.keys.split(' ').includes(read)) return 'attribute_catalog';
  const right =
    hasBase(read, type) && hasLength(read, type) && hasBounds(read, type) && hasPattern(read, type);
  return right && (type.fixed === undefined || read === type.fixed) ? null : 'attribute_form';
}

function hasBase(value: string, { base, fractionDigits }: TypeRule): boolean {
  switch (base) {
    case 'decimal': {
      // Of the value, not of what is written: 0.1600000 has two.
      const fraction = value.split('.')[1]?.replace(/0+$/, '') ?? '';
      return DECIMAL.test(value) && fraction.length <= (fractionDigits ?? fraction.length);
    }
    case 'integer':
      return INTEGER.test(value);
    case 'base64':
      return fromBase64(value) !== null;
    case 'date':
      return isDay(value);
    case 'dateTime':
      return isDay(value.slice(0, 10));
    default:
      return true;
  }
}

/** Whether the month has that day; the rest of the form is a pattern's. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function hasLength(value: string, { length, minLength, maxLength }: TypeRule): boolean {
  if (length === undefined && minLength === undefined && maxLength === undefined) return true;
  const characters = [...value].length;
  return (
    characters === (length ?? characters) &&
    characters >= (minLength ?? 0) &&
    characters <= (maxLength ?? characters)
  );
}

function hasBounds(value: string, { minInclusive, maxInclusive }: TypeRule): boolean {
  if (minInclusive === undefined && maxInclusive === undefined) return true;
  const number = Number(value);
  return number >= (minInclusive ?? number) && number <= (maxInclusive ?? number);
}

function hasPattern(value: string, type: TypeRule): boolean {
  return type.patterns?.some((pattern) => expression(pattern).test(value)) ?? true;
}

/** A pattern of XML Schema fits the whole value; SAT's use nothing that JavaScript reads otherwise. */
function expression(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u');
  patterns.set(pattern, known);
  return known;
}
