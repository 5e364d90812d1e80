import { catalogue } from '../../pages/strings.ts';

export interface OutcomeFacts {
  /** `Empresa de Pruebas`. */
  account: string;
  seller: string;
  /** `Paquete de 500 Puntos`. */
  bought: string;
  /** `$500.00`. */
  amount: string;
  /** `CLABE ···· 6781`. */
  method: string;
}

interface Text {
  subject: string;
  before: string[];
  after: string[];
}

/** What a buyer is written of a charge that took days, by the state in which its order ended. */
export const outcomeStrings = catalogue<
  Record<'fulfilled' | 'failed' | 'refunded', (facts: OutcomeFacts) => Text>
>(
  {
    fulfilled: ({ account, bought, amount, method }) => ({
      subject: `Su compra está completa: ${bought}`,
      before: [`Se acreditó el cargo de ${amount} a ${method}.`, `${account} ya tiene su compra: ${bought}.`],
      after: ['Gracias por su compra.'],
    }),
    failed: ({ account, seller, bought, amount, method }) => ({
      subject: `Su compra no se completó: ${bought}`,
      before: [
        `El cargo de ${amount} a ${method} fue rechazado: no se le cobró nada.`,
        `${account} no recibió su compra: ${bought}.`,
      ],
      after: [`Puede comprar de nuevo con otro medio de pago, o escribir a ${seller}.`],
    }),
    refunded: ({ account, seller, bought, amount, method }) => ({
      subject: `Su compra no se completó: ${bought}`,
      before: [
        `El cargo de ${amount} a ${method} se acreditó, pero ${seller} no pudo surtir su compra: ${bought}.`,
        `${account} no la recibió, y el importe se devuelve al mismo medio de pago.`,
      ],
      after: [`Si tiene preguntas, escriba a ${seller}.`],
    }),
  },
  {
    fulfilled: ({ account, bought, amount, method }) => ({
      subject: `Your purchase is complete: ${bought}`,
      before: [
        `The charge of ${amount} to ${method} has settled.`,
        `${account} has its purchase: ${bought}.`,
      ],
      after: ['Thank you for your purchase.'],
    }),
    failed: ({ account, seller, bought, amount, method }) => ({
      subject: `Your purchase was not completed: ${bought}`,
      before: [
        `The charge of ${amount} to ${method} was rejected: you paid nothing.`,
        `${account} did not get its purchase: ${bought}.`,
      ],
      after: [`You can buy again with another payment method, or write to ${seller}.`],
    }),
    refunded: ({ account, seller, bought, amount, method }) => ({
      subject: `Your purchase was not completed: ${bought}`,
      before: [
        `The charge of ${amount} to ${method} settled, but ${seller} could not supply your purchase: ${bought}.`,
        `${account} did not get it, and the amount goes back to the same payment method.`,
      ],
      after: [`If you have questions, write to ${seller}.`],
    }),
  },
);
