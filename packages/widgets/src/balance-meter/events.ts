/** What a person asks of the meter; each bubbles, is composed and may be cancelled. No detail. */
export const METER_EVENTS = {
  buy: 'mostrador-buy-requested',
  retry: 'mostrador-retry-requested',
  setUp: 'mostrador-auto-sale-requested',
} as const;

declare global {
  interface HTMLElementEventMap {
    /** "Comprar timbres" was pressed: open your purchase. */
    'mostrador-buy-requested': Event;
    /** "Reintentar" was pressed. */
    'mostrador-retry-requested': Event;
    /** "Configurar" of the automatic sale was pressed. */
    'mostrador-auto-sale-requested': Event;
  }
}
