import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { type Certificate, cadenaOriginal, parseCfdi, verifySelloSat } from '@mostrador/cfdi';
import type { Pac, StampOrder, StampOutcome } from '../pac.ts';

export interface PacUnderTest {
  /** Another instance on the same books, as a second process or a restart makes one. */
  open(): Pac;
  /** A sealed document of this moment, with a folio of its own. */
  document(): Promise<string>;
  /** That of the PAC: NoCertificadoSAT. */
  certificate(): Promise<Certificate>;
}

type Stamped = Extract<StampOutcome, { state: 'stamped' }>;

/** What every adapter of a PAC has to keep; `given` is called once its environment stands. */
export function provePac(name: string, given: () => PacUnderTest): void {
  const order = async (): Promise<StampOrder> => ({
    id: 'srq_01jd3k8v4xe9kt2m5p7q9r1s3v',
    uuid: randomUUID().toUpperCase(),
    at: new Date('2026-11-25T16:00:00Z'),
    document: parseCfdi(await given().document()),
  });
  const stamp = async (pac: Pac, asked: StampOrder): Promise<Stamped> => {
    const outcome = await pac.stamp(asked, AbortSignal.timeout(pac.patienceMs));
    assert.equal(outcome.state, 'stamped');
    return outcome as Stamped;
  };

  describe(`${name} keeps the contract of a PAC`, () => {
    test('its stamp is in the document, signed by its certificate, and tells what the outcome tells', async () => {
      const asked = await order();
      const { xml, uuid, pacRfc } = await stamp(given().open(), asked);
      const stamped = parseCfdi(xml);
      const certificate = await given().certificate();
      assert.equal((await verifySelloSat(stamped, certificate)).valid, true);
      const read = (attribute: string) => stamped.timbre!.attributes.get(attribute);
      assert.equal(read('UUID')?.toUpperCase(), uuid.toUpperCase());
      assert.equal(read('RfcProvCertif'), pacRfc);
      assert.equal(read('NoCertificadoSAT'), certificate.number);
      assert.equal(read('SelloCFD'), asked.document.root.attributes.get('Sello'));
    });

    test('that certificate is among those that it names, whichever process is asked', async () => {
      await stamp(given().open(), await order());
      const { number } = await given().certificate();
      const named = await given().open().certificates(new Date());
      assert.ok(named.some((certificate) => certificate.number === number));
    });

    test('what was sealed is what it was', async () => {
      const asked = await order();
      const { xml } = await stamp(given().open(), asked);
      assert.equal(cadenaOriginal(parseCfdi(xml)), cadenaOriginal(asked.document));
    });

    test('the same order gets the same stamp: again, at once, and of another process', async () => {
      const asked = await order();
      const pac = given().open();
      const answers = await Promise.all([stamp(pac, asked), stamp(pac, asked), stamp(given().open(), asked)]);
      assert.equal(new Set(answers.map(({ xml }) => xml)).size, 1);
    });

    test('two documents have two UUIDs', async () => {
      const pac = given().open();
      const [one, other] = [await stamp(pac, await order()), await stamp(pac, await order())];
      assert.notEqual(one.uuid, other.uuid);
    });
  });
}
