/** First and last code of a place, and its zone; what stands in none is in the centre's zone. More special ones first. */
const ZONES: readonly (readonly [first: string, last: string, timezone: string])[] = [
  ['21000', '22999', 'America/Tijuana'],
  ['23000', '23999', 'America/Mazatlan'],
  ['26000', '26099', 'America/Matamoros'],
  ['26200', '26299', 'America/Matamoros'],
  ['32880', '32889', 'America/Ojinaga'],
  ['32000', '32699', 'America/Ciudad_Juarez'],
  ['63728', '63739', 'America/Bahia_Banderas'],
  ['63000', '63999', 'America/Mazatlan'],
  ['65000', '65069', 'America/Matamoros'],
  ['77000', '77999', 'America/Cancun'],
  ['80000', '82999', 'America/Mazatlan'],
  ['83000', '85999', 'America/Hermosillo'],
  ['87300', '87499', 'America/Matamoros'],
  ['88000', '88299', 'America/Matamoros'],
  ['88500', '88799', 'America/Matamoros'],
  ['88900', '88999', 'America/Matamoros'],
];
const CENTRE = 'America/Mexico_City';

/**
 * The zone of a Mexican postal code, as near as its digits tell: by state, and by town along the northern border. A
 * CFDI's Fecha is the wall clock of its LugarExpedicion.
 *
 * @example
 * timezoneOfPostalCode('77500') // 'America/Cancun'
 */
export const timezoneOfPostalCode = (code: string): string =>
  ZONES.find(([first, last]) => code >= first && code <= last)?.[2] ?? CENTRE;
