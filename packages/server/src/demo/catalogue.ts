import { faceValue } from '@mostrador/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../db/tables.generated.ts';
import { insertPackages, type NewPackage } from '../modules/offers/packages.ts';
import { insertServices, type NewService } from '../modules/services/catalogue.ts';
import { UNLIMITED_CODES } from '../modules/services/terms.ts';

interface WholesalePackage {
  quantity: number;
  /** Centavos, VAT included. */
  price: number;
  /** Where the figure stands: in the manual, or invented for the demo because the manual lost it (section 5). */
  source: 'manual' | 'demo';
}

/** CM-COM-01: the operator's 13 packages of stamps. Invented prices are their unit without VAT x 1.16. */
export const STAMP_PACKAGES: readonly WholesalePackage[] = [
  { quantity: 2_000, price: 232_000, source: 'demo' },
  { quantity: 5_000, price: 464_000, source: 'demo' },
  { quantity: 10_000, price: 812_000, source: 'demo' },
  { quantity: 50_000, price: 3_190_000, source: 'demo' },
  { quantity: 100_000, price: 5_568_000, source: 'demo' },
  { quantity: 150_000, price: 7_656_000, source: 'demo' },
  { quantity: 200_000, price: 9_512_000, source: 'demo' },
  { quantity: 250_000, price: 11_020_000, source: 'manual' },
  { quantity: 350_000, price: 14_210_000, source: 'demo' },
  { quantity: 500_000, price: 18_560_000, source: 'demo' },
  { quantity: 1_000_000, price: 32_480_000, source: 'demo' },
  { quantity: 1_500_000, price: 43_500_000, source: 'manual' },
  { quantity: 2_000_000, price: 51_040_000, source: 'manual' },
];

/** CM-COM-02: the operator's 4 packages of points, below their face value (CM-INT-03). */
export const POINT_PACKAGES: readonly WholesalePackage[] = [
  { quantity: 3_000, price: 285_000, source: 'manual' },
  { quantity: 5_000, price: 470_000, source: 'demo' },
  { quantity: 10_000, price: 920_000, source: 'demo' },
  { quantity: 50_000, price: 4_500_000, source: 'demo' },
];

/** CM-PRE-01: what the demo's distributor sells to customers; 100 for 500.00 is the manual's. */
export const RESALE_STAMP_PACKAGES: readonly WholesalePackage[] = [
  { quantity: 100, price: 50_000, source: 'manual' },
  { quantity: 250, price: 112_500, source: 'demo' },
  { quantity: 500, price: 200_000, source: 'demo' },
  { quantity: 1_000, price: 350_000, source: 'demo' },
  { quantity: 2_500, price: 750_000, source: 'demo' },
];

/** CM-PRE-02: what the demo's distributor sells to its own distributors; invented. */
export const NETWORK_STAMP_PACKAGES: readonly WholesalePackage[] = [
  { quantity: 500, price: 87_000, source: 'demo' },
  { quantity: 2_000, price: 290_000, source: 'demo' },
];

/** Sizes in which the demo's distributor sells points to customers, at face value; invented. */
export const RESALE_POINT_SIZES = [500, 1_000, 2_500, 5_000] as const;

const count = new Intl.NumberFormat('en-US');
const stamps = ({ quantity, price }: WholesalePackage): NewPackage => ({
  unit: 'stamp',
  quantity,
  price,
  name: `Paquete de ${count.format(quantity)} Timbres`,
});
const points = ({ quantity, price }: { quantity: number; price: number }): NewPackage => ({
  unit: 'point',
  quantity,
  price,
  name: `Paquete de ${count.format(quantity)} Puntos`,
});

/** CM-COM-03: the seven master licences at the manual's list prices, and CM-COM-04: the subscription. */
const MASTER_LICENSES = [
  ['nomicloud', 'NomiCloud', 199_900],
  ['dominus', 'Dóminus', 185_000],
  ['maxicomercio-erp-2014', 'MaxiComercio ERP 2014', 1_500_000],
  ['contablink', 'Contablink', 0],
  ['factudesk-2014', 'FactuDesk 2014', 0],
  ['maxicomercio-small-business', 'Maxicomercio Pequeños Negocios', 0],
  ['cfdi-explorer', 'CFDI Explorer', 0],
] as const;

/** What the operator sells for a year; the membership and the unlimited accounts are section 8's inventions. */
export const SERVICES: readonly NewService[] = [
  ...MASTER_LICENSES.map(([code, name, price]) => ({
    kind: 'masterLicense' as const,
    code,
    name,
    price,
    vatIncluded: false,
  })),
  { kind: 'subscription', code: 'multilevel', name: 'Multinivel', price: 199_900, vatIncluded: false },
  {
    kind: 'distributorMembership',
    code: 'membership',
    name: 'Cuota anual de distribuidor',
    price: 250_000,
    vatIncluded: false,
  },
  {
    kind: 'unlimitedStamping',
    code: UNLIMITED_CODES.oneRfc,
    name: 'Cuenta ilimitada para un RFC, un año',
    price: 350_000,
    vatIncluded: true,
  },
  {
    kind: 'unlimitedStamping',
    code: UNLIMITED_CODES.anyRfc,
    name: 'Cuenta ilimitada para cualquier RFC, un año',
    price: 900_000,
    vatIncluded: true,
  },
];

/** The operator's wholesale catalogue (section 5). */
export const WHOLESALE: readonly NewPackage[] = [
  ...STAMP_PACKAGES.map(stamps),
  ...POINT_PACKAGES.map(points),
];

/** Offers of the operator and of the demo's distributor. */
export async function seedCatalogue(
  db: Kysely<Database>,
  { operatorId, distributorId }: { operatorId: string; distributorId: string },
  now: Date,
): Promise<void> {
  await insertPackages(db, { sellerId: operatorId, audience: 'distributor' }, WHOLESALE, now);
  await insertServices(db, operatorId, SERVICES, now);
  await insertPackages(
    db,
    { sellerId: distributorId, audience: 'customer' },
    [
      ...RESALE_STAMP_PACKAGES.map(stamps),
      ...RESALE_POINT_SIZES.map((quantity) => points({ quantity, price: faceValue(quantity) })),
    ],
    now,
  );
  const network = NETWORK_STAMP_PACKAGES.map(stamps);
  await insertPackages(db, { sellerId: distributorId, audience: 'distributor' }, network, now);
}
