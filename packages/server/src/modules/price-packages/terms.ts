import type { Audience, Unit } from '@mostrador/contract';
import { faceValue } from '@mostrador/domain';
import { type Locale, problem } from '../../http/problem.ts';

export interface PackageTerms {
  unit: Unit;
  audience: Audience;
  quantity: number;
  /** Centavos, VAT included; undefined where it was left out. */
  price: number | undefined;
}

/**
 * What a package costs. Customers buy points at face value (CM-INT-03, section 9).
 * @throws 422 `amount_mismatch` for another price of points, 422 `invalid_request` where stamps have none
 */
export function priceOf({ unit, audience, quantity, price }: PackageTerms, locale: Locale): number {
  const atFaceValue = unit === 'point' && audience === 'customer';
  if (atFaceValue && price !== undefined && price !== faceValue(quantity)) throw problem('amount_mismatch');
  const total = atFaceValue ? faceValue(quantity) : price;
  if (total === undefined) {
    const message = locale === 'en' ? 'A package has a price' : 'El paquete lleva precio';
    throw problem('invalid_request', { errors: [{ pointer: '/price', code: 'invalid_type', message }] });
  }
  return total;
}

const count = new Intl.NumberFormat('en-US');

/** As the manual names them: "Paquete de 100 Timbres". */
export const packageName = (unit: Unit, quantity: number): string =>
  `Paquete de ${count.format(quantity)} ${unit === 'stamp' ? 'Timbres' : 'Puntos'}`;
