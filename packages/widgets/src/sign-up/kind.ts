import { FORM_KINDS, type FormKind } from './types.ts';

const warned = new Set<string>();

/** The kind that a page means; one that is none is told once, and a customer's form shown. */
export const kindOf = (kind: string | null | undefined): FormKind => {
  const known = FORM_KINDS.find((each) => each === kind);
  if (!known && kind && !warned.has(kind)) {
    warned.add(kind);
    console.warn(`[mostrador] <mostrador-sign-up kind="${kind}">: kind is ${FORM_KINDS.join(' or ')}.`);
  }
  return known ?? 'customer';
};
