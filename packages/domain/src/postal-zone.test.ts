import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timezoneOfPostalCode } from './postal-zone.ts';
import { isTimezone } from './zone.ts';

const PLACES = {
  '06300': 'America/Mexico_City',
  '77500': 'America/Cancun',
  '22000': 'America/Tijuana',
  '82000': 'America/Mazatlan',
  '83000': 'America/Hermosillo',
  '32000': 'America/Ciudad_Juarez',
  '32880': 'America/Ojinaga',
  '63732': 'America/Bahia_Banderas',
  '63000': 'America/Mazatlan',
  '88700': 'America/Matamoros',
};

test("a postal code tells the zone by which a document's date is read", () => {
  for (const [code, zone] of Object.entries(PLACES)) {
    assert.equal(timezoneOfPostalCode(code), zone, code);
    assert.ok(isTimezone(zone));
  }
});
