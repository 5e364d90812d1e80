/**
 * What the site's page asks its own back end for: a session of 15 minutes, for one customer and one origin, by which
 * the widgets read and never spend.
 * @param {import('@mostrador/client').Mostrador} mostrador
 * @param {{ customerId: string, origin: string }} visit
 */
export function embedSessionFor(mostrador, { customerId, origin }) {
  return mostrador.post('/v1/embed-sessions', {
    body: {
      customerId,
      origin,
      scopes: [
        'balances:read',
        'consumption:read',
        'offers:read',
        'orders:read',
        'desktops:read',
        'events:read',
      ],
    },
  });
}
