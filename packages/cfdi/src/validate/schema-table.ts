/** One of SAT's schemas (XSD), compiled: what `validate.ts` reads. */
export interface CompiledSchema {
  namespace: string;
  root: ElementRule;
}

export interface ElementRule {
  name: string;
  /** How often it may stand there; without them once. `max` 0 is any number. */
  min?: number;
  max?: number;
  /** `Name!type` for one that must be there, `Name?type` for one that may. */
  attributes: readonly string[];
  /** In their order. */
  children?: readonly ElementRule[];
  /** Whether anything may stand in it. */
  any?: boolean;
}

/** A simple type. Values have their white space collapsed first, unless `preserve`. */
export interface TypeRule {
  base: 'string' | 'decimal' | 'integer' | 'date' | 'dateTime' | 'base64';
  preserve?: boolean;
  /** Characters. */
  length?: number;
  minLength?: number;
  maxLength?: number;
  fractionDigits?: number;
  minInclusive?: number;
  maxInclusive?: number;
  /** One of them fits the whole value. */
  patterns?: readonly string[];
  /** The values there are, divided by blanks. */
  keys?: string;
  fixed?: string;
  /** A catalog of SAT that has the values. */
  catalog?: string;
}
