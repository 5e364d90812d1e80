import fc from 'fast-check';
import { writeAttribute } from '../xml/escape.ts';

/** An element to be written. */
interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

const node = (name: string, attributes: Record<string, string>, children: Node[] = []): Node => ({
  name,
  attributes,
  children,
});

export function write({ name, attributes, children }: Node): string {
  const written = Object.entries(attributes).map(([key, value]) => writeAttribute(key, value));
  return `<${name}${written.join('')}>${children.map(write).join('\n')}</${name}>`;
}

/** Texts as people write them, with what XML escapes, in accents and outside of the basic plane. */
const text = fc
  .array(fc.constantFrom(...'AZaz09 &<>"\'ñÑáü€⏻😀.,-/'), { minLength: 1, maxLength: 30 })
  .map((characters) => characters.join('').replace(/ +/g, ' ').trim() || 'x');
const amount = fc.integer({ min: 1, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2));
const tax = (base: string) => ({ Base: base, Impuesto: '002', TipoFactor: 'Tasa', TasaOCuota: '0.160000' });
const day = '2026-07-01';

const concept = fc
  .record({ description: text, key: text, value: amount, share: amount })
  .map(({ description, key, value, share }) =>
    node(
      'cfdi:Concepto',
      {
        ClaveProdServ: '52161557',
        NoIdentificacion: key,
        Cantidad: '1',
        ClaveUnidad: 'H87',
        Descripcion: description,
        ValorUnitario: value,
        Importe: value,
        ObjetoImp: '02',
      },
      [
        node('cfdi:Impuestos', {}, [
          node('cfdi:Traslados', {}, [node('cfdi:Traslado', { ...tax(value), Importe: share })]),
        ]),
        node('cfdi:InformacionAduanera', { NumeroPedimento: '15  48  3009  0001234' }),
      ],
    ),
  );

const taxes = amount.map((base) =>
  node('cfdi:Impuestos', { TotalImpuestosTrasladados: base }, [
    node('cfdi:Traslados', {}, [node('cfdi:Traslado', { ...tax(base), Importe: base })]),
  ]),
);

const payroll = fc.record({ paid: amount, what: text }).map(({ paid, what }) =>
  node(
    'nomina12:Nomina',
    {
      'xmlns:nomina12': 'http://www.sat.gob.mx/nomina12',
      Version: '1.2',
      TipoNomina: 'O',
      FechaPago: day,
      FechaInicialPago: day,
      FechaFinalPago: day,
      NumDiasPagados: '15',
      TotalPercepciones: paid,
    },
    [
      node('nomina12:Receptor', {
        Curp: 'XEXX010101MNEXXXA8',
        TipoContrato: '01',
        TipoRegimen: '02',
        NumEmpleado: '7',
        PeriodicidadPago: '04',
        ClaveEntFed: 'JAL',
      }),
      node('nomina12:Percepciones', { TotalGravado: paid, TotalExento: '0.00' }, [
        node('nomina12:Percepcion', {
          TipoPercepcion: '001',
          Clave: '00500',
          Concepto: what,
          ImporteGravado: paid,
          ImporteExento: '0.00',
        }),
      ]),
    ],
  ),
);

const payment = fc.record({ paid: amount, uuid: fc.uuid() }).map(({ paid, uuid }) =>
  node('pago20:Pagos', { 'xmlns:pago20': 'http://www.sat.gob.mx/Pagos20', Version: '2.0' }, [
    node('pago20:Totales', { MontoTotalPagos: paid }),
    node(
      'pago20:Pago',
      { FechaPago: `${day}T12:00:00`, FormaDePagoP: '03', MonedaP: 'MXN', TipoCambioP: '1', Monto: paid },
      [
        node('pago20:DoctoRelacionado', {
          IdDocumento: uuid,
          MonedaDR: 'MXN',
          EquivalenciaDR: '1',
          NumParcialidad: '1',
          ImpSaldoAnt: paid,
          ImpPagado: paid,
          ImpSaldoInsoluto: '0',
          ObjetoImpDR: '01',
        }),
      ],
    ),
  ]),
);

const related = fc
  .uuid()
  .map((uuid) =>
    node('cfdi:CfdiRelacionados', { TipoRelacion: '01' }, [node('cfdi:CfdiRelacionado', { UUID: uuid })]),
  );

const none = fc.constant<Node | null>(null);
/** Of each kind of voucher: its currency, what comes first, its taxes, and its complement. */
const KINDS = {
  I: { currency: 'MXN', before: none, taxes, complement: none },
  E: { currency: 'USD', before: related, taxes, complement: none },
  T: { currency: 'XXX', before: none, taxes: none, complement: none },
  N: { currency: 'MXN', before: none, taxes: none, complement: payroll },
  P: { currency: 'XXX', before: none, taxes: none, complement: payment },
} as const;

export const VOUCHER_KINDS = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Documents of one kind of the test company, valid but for their seal. */
export function documents(kind: keyof typeof KINDS): fc.Arbitrary<string> {
  const { currency, ...parts } = KINDS[kind];
  const concepts = fc.array(concept, { minLength: 1, maxLength: 3 });
  return fc
    .record({ ...parts, concepts, name: text, folio: text, total: amount })
    .map(({ before, concepts, taxes, complement, name, folio, total }) =>
      write(
        node(
          'cfdi:Comprobante',
          {
            'xmlns:cfdi': 'http://www.sat.gob.mx/cfd/4',
            Version: '4.0',
            Folio: folio,
            Fecha: `${day}T10:00:00`,
            Sello: '',
            NoCertificado: '',
            Certificado: '',
            SubTotal: total,
            Moneda: currency,
            Total: total,
            TipoDeComprobante: kind,
            Exportacion: '01',
            LugarExpedicion: '86000',
          },
          [
            before,
            node('cfdi:Emisor', {
              Rfc: 'EKU9003173C9',
              Nombre: 'ESCUELA KEMPER URGATE',
              RegimenFiscal: '601',
            }),
            node('cfdi:Receptor', {
              Rfc: 'H&E951128469',
              Nombre: name,
              DomicilioFiscalReceptor: '54700',
              RegimenFiscalReceptor: '601',
              UsoCFDI: 'G03',
            }),
            node('cfdi:Conceptos', {}, concepts),
            taxes,
            complement && node('cfdi:Complemento', {}, [complement]),
          ].filter((part) => part !== null),
        ),
      ),
    );
}
