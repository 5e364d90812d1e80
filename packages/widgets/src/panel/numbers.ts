/** A comma or a space parts thousands and nothing else: `12,5` may be meant as twelve and a half. */
const GROUPED = /^\d{1,3}([\s,]\d{3})+$/;
const digitsOf = (text: string) => (GROUPED.test(text) ? text.replace(/\D/g, '') : text);

/** A whole number from zero on as people type it (`1,494`); null for anything else. */
export const wholeTyped = (text: string): number | null => {
  const digits = digitsOf(text.trim());
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
};

/** A whole number above zero as people type it (`1,494`); null for anything else. */
export const countTyped = (text: string): number | null => {
  const count = wholeTyped(text) ?? 0;
  return count > 0 ? count : null;
};

/** Centavos of an amount in pesos as people type it (`$1,500.50`); null for anything else. */
export const centavosTyped = (text: string): number | null => {
  const [pesos = '', rest] = text
    .replace(/^\s*\$/, '')
    .trim()
    .split(/\.(?=\d{1,2}$)/);
  const whole = wholeTyped(pesos);
  return whole === null ? null : whole * 100 + Number((rest ?? '').padEnd(2, '0'));
};

/** `150.00` of 15000 centavos, as a field holds it. */
export const pesosOf = (centavos: number): string =>
  `${Math.trunc(centavos / 100)}.${String(centavos % 100).padStart(2, '0')}`;
