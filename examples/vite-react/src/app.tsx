import type { MostradorStampPurchase } from '@mostrador/widgets';
import { useRef, useState } from 'react';
import { News } from './news.tsx';
import { fetchSession } from './session.ts';

const { VITE_MOSTRADOR_URL, VITE_PUBLISHABLE_KEY } = import.meta.env;
/** Points a day that this shop suggests it may spend; whoever signs in decides. */
const POINT_CEILING = 1_000;

export function App() {
  const [shopIsOpen, openShop] = useState(true);
  const [news, setNews] = useState<readonly string[]>([]);
  const shop = useRef<MostradorStampPurchase>(null);
  const tell = (line: string) => setNews((lines) => [...lines, line]);

  return (
    <mostrador-provider
      baseUrl={VITE_MOSTRADOR_URL}
      publishableKey={VITE_PUBLISHABLE_KEY}
      fetchSession={fetchSession}
      locale="es-MX"
      onmostrador-signed-in={({ person }) => tell(`Entró ${person.account?.name ?? 'alguien'}`)}
      onmostrador-signed-out={() => tell('Salió')}
      onmostrador-balance-changed={({ stamps }) => tell(`Quedan ${stamps} timbres`)}
      onmostrador-error={({ problem }) => tell(problem.title)}
    >
      <header>
        <strong>Bahía Contable</strong>
        <mostrador-balance-meter
          compact
          onmostrador-buy-requested={(event) => {
            event.preventDefault();
            shop.current?.focus();
          }}
        />
      </header>
      <main>
        <h1>Mi cuenta</h1>
        <mostrador-sign-in pointCeiling={POINT_CEILING} />
        <button type="button" onClick={() => openShop(!shopIsOpen)}>
          {shopIsOpen ? 'Cerrar la tienda' : 'Abrir la tienda'}
        </button>
        {shopIsOpen && (
          <mostrador-stamp-purchase
            ref={shop}
            pointCeiling={POINT_CEILING}
            onmostrador-purchased={({ order }) => tell(`Compra ${order.id}`)}
          />
        )}
        <mostrador-desktop-schedule
          onmostrador-schedule-saved={({ schedule }) => tell(`${schedule.weeklyHours} horas a la semana`)}
          onmostrador-power-started={({ session }) => tell(`Encendido hasta ${session.endsAt}`)}
        />
        <details>
          <summary>¿Aún no es cliente?</summary>
          <mostrador-sign-up
            kind="customer"
            onmostrador-signed-up={({ signUp }) => tell(`Registro ${signUp.id}`)}
          />
        </details>
        <News lines={news} />
      </main>
    </mostrador-provider>
  );
}
