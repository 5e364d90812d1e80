import { ownTimezone } from '@mostrador/domain';
import { wallOf } from '../words.ts';

/** Names that the last part of an IANA zone does not give. */
const NAMES: Readonly<Record<string, string>> = {
  Mexico_City: 'Ciudad de México',
  Ciudad_Juarez: 'Ciudad Juárez',
  Cancun: 'Cancún',
  Merida: 'Mérida',
  Mazatlan: 'Mazatlán',
  Bahia_Banderas: 'Bahía de Banderas',
};

/** `Ciudad de México` of `America/Mexico_City`. */
export const zoneName = (timezone: string): string => {
  const last = timezone.split('/').at(-1) ?? timezone;
  return NAMES[last] ?? last.replaceAll('_', ' ');
};

const minutes = (wall: string) => Date.parse(`${wall}Z`) / 60_000;

/**
 * How the viewer's clock differs from a zone's at an instant (ms): -2 where it is two hours earlier; null where
 * both show the same.
 */
export const zoneGap = (
  nowMs: number,
  timezone: string,
  viewer = ownTimezone(),
): { viewer: string; hours: number } | null => {
  const hours = (minutes(wallOf(nowMs, viewer)) - minutes(wallOf(nowMs, timezone))) / 60;
  return hours ? { viewer, hours } : null;
};
