const CENTAVOS_PER_PESO = 100;

/**
 * Price of one stamp or point in pesos with 4 decimals, half up: `unitPrice(11_020_000, 250_000)` is `0.4408`.
 * @param totalCentavos price of the whole package
 */
export function unitPrice(totalCentavos: number, quantity: number): string {
  const scaled = (2n * BigInt(totalCentavos) * 100n + BigInt(quantity)) / (2n * BigInt(quantity));
  const digits = scaled.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** Points that pay a total in centavos: 1 point = 1 peso (IP-15), whole pesos, rounded up (A-CM-13). */
export const pointsFor = (totalCentavos: number): number => Math.ceil(totalCentavos / CENTAVOS_PER_PESO);

/** Centavos that points are worth at face value (IP-15, CM-INT-03). */
export const faceValue = (points: number): number => points * CENTAVOS_PER_PESO;

/**
 * A resale package's price after the customer's discount, half up and never below 0 (A-CM-19).
 * @param percent whole percent, 0 to 100; beyond that it counts as the nearest of the two
 */
export function discounted(priceCentavos: number, percent: number): number {
  const kept = BigInt(100 - Math.min(100, Math.max(0, percent)));
  return Number((2n * BigInt(priceCentavos) * kept + 100n) / 200n);
}

/**
 * What a quantity of stamps costs in bulk, less the customer's discount, rounded half up once (A-CM-19).
 * @param percent whole percent, as of `discounted`
 * @returns centavos, VAT included; null beyond what can be counted
 */
export function bulkTotal(unitCentavos: number, quantity: number, percent = 0): number | null {
  const total = unitCentavos * quantity;
  return Number.isSafeInteger(total) ? discounted(total, percent) : null;
}
