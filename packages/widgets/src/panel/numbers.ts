/** A whole number from zero on as people type it; null for anything else. */
export const wholeTyped = (text: string): number | null => {
  const plain = text.replace(/[\s,]/g, '');
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null;
};

/** A whole number above zero as people type it (`1,494`); null for anything else. */
export const countTyped = (text: string): number | null => {
  const count = wholeTyped(text) ?? 0;
  return count > 0 ? count : null;
};

/** Centavos of an amount in pesos as people type it (`$1,500.50`); null for anything else. */
export const centavosTyped = (text: string): number | null => {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.replace(/[\s,$]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
};

/** `150.00` of 15000 centavos, as a field holds it. */
export const pesosOf = (centavos: number): string =>
  `${Math.trunc(centavos / 100)}.${String(centavos % 100).padStart(2, '0')}`;
