import { problem } from '../../http/problem.ts';
import type { Api } from '../../http/register.ts';
import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { mainButton } from '../../pages/parts.ts';
import { type PageCall, routePage } from '../../pages/route.ts';
import { catalogue } from '../../pages/strings.ts';
import { PROVIDER_FAULTS, type ProviderFault, readFault, setFault } from '../../ports/desktops-simulated.ts';
import { requireOperations } from '../platform/metrics.ts';

const strings = catalogue(
  {
    title: 'Proveedor de escritorios simulado',
    lead: 'Enciende y apaga máquinas que no existen. Hágalo fallar para ver qué muestra la plataforma.',
    choose: 'Cómo responde',
    save: 'Guardar',
    well: 'Bien: enciende en 4 segundos y apaga en 2',
    down: 'No responde: se vuelve a intentar, cada vez con más pausa',
    slow: 'Lento: tarda quince veces más',
    refusing: 'Se niega: se vuelve a intentar, cada vez con más pausa',
  },
  {
    title: 'Simulated desktop provider',
    lead: 'It switches machines that do not exist. Make it fail to see what the platform shows.',
    choose: 'How it answers',
    save: 'Save',
    well: 'Well: switches on in 4 seconds and off in 2',
    down: 'Not at all: it is asked again, after longer pauses each time',
    slow: 'Slowly: it takes fifteen times as long',
    refusing: 'It refuses: it is asked again, after longer pauses each time',
  },
);

const CHOICES = ['well', ...PROVIDER_FAULTS] as const;

/** Test mode's switch board of the provider: test mode only, for this machine or the operator. */
export function desktopProviderPage(api: Api): void {
  routePage(api, 'get', '/dev/desktops', async (page) => {
    await requireTest(page);
    return render(page, await readFault(page.db));
  });
  routePage(api, 'post', '/dev/desktops', async (page) => {
    await requireTest(page);
    const fault = PROVIDER_FAULTS.find((one) => one === page.form.fault) ?? null;
    await setFault(page.db, fault);
    return render(page, fault);
  });
}

async function requireTest(page: PageCall): Promise<void> {
  if (page.deps.mode !== 'test') throw problem('not_found');
  await requireOperations(page);
}

function render(page: PageCall, fault: ProviderFault | null): Promise<Response> | Response {
  const words = strings(page.locale);
  return renderPage({
    title: words.title,
    lead: words.lead,
    locale: page.locale,
    url: page.url,
    body: html`<form class="stack" method="post"><div class="tight"><h2 id="answers">${words.choose}</h2>
<div class="options" role="radiogroup" aria-labelledby="answers">${CHOICES.map((choice) => option(choice, words[choice], choice === (fault ?? 'well')))}</div></div>
<div class="buttons">${mainButton(words.save)}</div></form>`,
  });
}

const option = (value: string, text: string, chosen: boolean): Markup =>
  html`<label class="option"><input type="radio" name="fault" value="${value}"${chosen ? html` checked` : ''}><span>${text}</span></label>`;
