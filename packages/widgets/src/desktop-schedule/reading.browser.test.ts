import { assert } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { ScheduleScene, saveElsewhere } from '../../test/schedule-scene.ts';
import '../provider/define.ts';
import './define.ts';

describe('a desktop’s schedule on the real platform', () => {
  const stage = browserStage();
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    sessionStorage.clear();
    await resetMouse();
  });

  it('shows the week, the state of now, the budget and the month', async () => {
    const scene = await new ScheduleScene(stage.sandbox, { width: 1200 }).ready();
    await scene.see('Horario del escritorio');
    for (const words of [
      'Contabilidad',
      'Ahora',
      'Después',
      '80 de 80 h',
      'quedan 0 h',
      'Noviembre, previsto',
    ])
      assert.include(scene.text, words);
    assert.deepEqual(scene.blocks(0), ['08:00–20:00']);
    assert.deepEqual(scene.blocks(6), ['09:00–17:00']);
    await scene.check();
  });

  it('EV-23: who looks after several customers reads whose desktop it is, in the choice, too', async () => {
    const { sandbox } = stage;
    const mint = async () => {
      const answer = await sandbox.fetch(`${sandbox.url}/v1/embed-sessions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${sandbox.demo.distributorSecretKey}`,
        },
        body: JSON.stringify({ scopes: ['desktops:read', 'events:read'], origin: location.origin }),
      });
      return answer.json();
    };
    const provider = { fetchSession: mint };
    const scene = await new ScheduleScene(sandbox, { width: 1200, provider, desktopId: undefined }).ready();
    const names = [...scene.root.querySelectorAll('select option')].map((option) => option.textContent);
    assert.include(names, 'Contabilidad · Empresa de Pruebas');
    assert.include(names, 'Consultorio · Clínica Dental Ruiz');
    assert.notInclude(scene.text, 'Bahía Contable');
    const one = await new ScheduleScene(sandbox, { width: 1200, provider }).ready();
    assert.include(one.text, 'Contabilidad · Empresa de Pruebas');
    await one.check();
  });

  it('A-EV-1: where a month has a hard cap, says from when on it has no hours', async () => {
    stage.spoil();
    const { db } = stage.sandbox.deps();
    await db
      .updateTable('desktop_plan')
      .set({ quota_policy: 'hard-cap', monthly_hours: 300 })
      .where('family', '=', 'scheduled')
      .execute();
    const scene = await new ScheduleScene(stage.sandbox, { width: 1200 }).ready();
    await scene.see('40 h sobre 300');
    await scene.see('Sin horas desde el viernes 27 a las 12:00');
    await scene.check();
  });

  it('is a grid of 7 rows by 48 cells with row and column headers, one of them to be reached by Tab', async () => {
    const { root } = await new ScheduleScene(stage.sandbox).ready();
    assert.lengthOf(root.querySelectorAll('[role=grid] .day[role=row]'), 7);
    assert.lengthOf(root.querySelectorAll('[role=gridcell]'), 336);
    assert.lengthOf(root.querySelectorAll('[role=rowheader]'), 7);
    assert.lengthOf(root.querySelectorAll('[role=columnheader]'), 25);
    assert.lengthOf(root.querySelectorAll('[role=gridcell][tabindex]'), 1);
    assert.equal(
      root.querySelectorAll('[role=gridcell]')[2 * 48 + 28]?.ariaLabel,
      'miércoles 14:00 a 14:30, encendido',
    );
    assert.equal(root.querySelectorAll('[role=gridcell]')[0]?.ariaLabel, 'lunes 00:00 a 00:30, apagado');
    assert.equal(root.querySelector('[role=rowheader]')?.ariaLabel, 'lunes, 12 horas');
  });

  it('is on show before its cells, which nobody sees; they follow, and Tab then reaches one', async () => {
    const scene = new ScheduleScene(stage.sandbox, { width: 1000 });
    let first: readonly unknown[] = [];
    const look = () => [scene.root.querySelectorAll('[role=gridcell]').length, scene.blocks(0)[0]];
    scene.provider.addEventListener('mostrador-ready', () => {
      first = look();
    });
    await scene.ready();
    assert.deepEqual(first, [0, '08:00–20:00']);
    assert.deepEqual(look(), [336, '08:00–20:00']);
    await scene.check();
  });

  it('folds the day in narrow places: seven tabs, 8 rows of 6 cells, 4 of 12 from 560 px', async () => {
    const scene = await new ScheduleScene(stage.sandbox, { width: 320 }).ready();
    assert.lengthOf(scene.root.querySelectorAll('[role=tab]'), 7);
    assert.lengthOf(scene.root.querySelectorAll('.line'), 8);
    assert.lengthOf(scene.root.querySelectorAll('[role=gridcell]'), 48);
    await scene.check();
    scene.widget.style.inlineSize = '600px';
    await scene.until(() => scene.root.querySelectorAll('.line').length === 4, 'twelve in a row');
    await scene.check();
    scene.widget.style.inlineSize = '740px';
    await scene.until(() => scene.root.querySelectorAll('.day').length === 7, 'the week');
  });

  it('keeps its tools in one row inside the card, from the narrowest week on and in a wide font', async () => {
    for (const width of [722, 760, 822]) {
      const scene = new ScheduleScene(stage.sandbox, { width });
      scene.provider.style.fontFamily = 'DejaVu Sans, Verdana, sans-serif';
      await scene.ready();
      const { right } = scene.part('grid').getBoundingClientRect();
      const tools = [...scene.find('.toolbar').children].filter((tool) => tool.checkVisibility());
      const tops = tools.map((tool) => tool.getBoundingClientRect()).map(({ y, height }) => y + height / 2);
      assert.isAtMost(tools.at(-1)!.getBoundingClientRect().right, right + 0.5, `${width} px`);
      assert.isBelow(Math.max(...tops) - Math.min(...tops), 2, `${width} px: one row`);
      scene.leave();
    }
  });

  it('speaks English where the page does', async () => {
    const scene = await new ScheduleScene(stage.sandbox, { provider: { locale: 'en' } }).ready();
    await scene.see('Desktop schedule');
    await scene.see('Forecast'.toLowerCase());
    assert.equal(scene.cell(2, 28).ariaLabel, 'Wednesday 14:00 to 14:30, on');
  });

  it('offers a choice where the account has several, and begins with one that works', async () => {
    const scene = await new ScheduleScene(stage.sandbox, { desktopId: undefined }).ready();
    const choice = scene.part<HTMLSelectElement>('desktop');
    assert.sameMembers(
      [...choice.options].map(({ text }) => text),
      ['Contabilidad', 'Nómina anterior'],
    );
    assert.equal(choice.selectedOptions[0]?.text, 'Contabilidad');
    choice.value = [...choice.options].find(({ text }) => text === 'Nómina anterior')?.value ?? '';
    choice.dispatchEvent(new Event('change'));
    await scene.see('La vigencia de este escritorio terminó el');
    await scene.check();
  });

  it('EV-22: an expired desktop says what can be done, and cannot be edited or switched on', async () => {
    const scene = await new ScheduleScene(stage.sandbox, { desktopId: undefined }).ready();
    const choice = scene.part<HTMLSelectElement>('desktop');
    choice.value = [...choice.options].find(({ text }) => text === 'Nómina anterior')?.value ?? '';
    choice.dispatchEvent(new Event('change'));
    await scene.see('Pida su renovación a su distribuidor: su información se conserva hasta el');
    assert.isNull(scene.root.querySelector('[part~=power]'));
    scene.focusCell(0, 16);
    await scene.keys(' ');
    assert.equal(scene.cell(0, 16).ariaLabel, 'lunes 08:00 a 08:30, encendido');
  });

  it('SV-11: a machine that is always on has no schedule, and says so', async () => {
    const { db } = stage.sandbox.deps();
    const { id } = await db
      .selectFrom('desktop')
      .select('id')
      .where('name', '=', 'Punto de venta')
      .executeTakeFirstOrThrow();
    const scene = new ScheduleScene(stage.sandbox, { desktopId: id });
    await scene.see('Este escritorio está siempre encendido');
    await scene.check();
  });

  it('without a desktop says what will be here', async () => {
    stage.spoil();
    const { db } = stage.sandbox.deps();
    await db
      .updateTable('desktop')
      .set({ customer_id: await otherCustomer() })
      .execute();
    const scene = new ScheduleScene(stage.sandbox, { desktopId: undefined });
    await scene.see('Aún no tiene escritorios virtuales');
    await scene.check();
  });

  const otherCustomer = async () => {
    const { db } = stage.sandbox.deps();
    const row = await db
      .selectFrom('account')
      .select('id')
      .where('number', '=', '200073')
      .executeTakeFirstOrThrow();
    return row.id;
  };

  it('asks a visitor to sign in', async () => {
    const scene = new ScheduleScene(stage.sandbox, { provider: { fetchSession: undefined } });
    await scene.see('Inicie sesión para ver el horario');
    await scene.check();
  });

  it('whose site lacks the scope says that it is not allowed', async () => {
    const scene = new ScheduleScene(stage.sandbox, {
      provider: { fetchSession: () => stage.sandbox.embedSession(['events:read']) },
    });
    await scene.see('El sitio no tiene su permiso para esto');
    await scene.check();
  });

  it('that cannot be read says so with a retry, and comes to life by it', async () => {
    stage.sandbox.transport.fail = ({ url }) =>
      url.includes('/v1/desktops') ? new Response('x', { status: 502 }) : null;
    const scene = new ScheduleScene(stage.sandbox);
    await scene.see('No pudimos cargar el horario.');
    await scene.check();
    assert.isAbove(scene.errors.length, 0);
    stage.sandbox.transport.fail = null;
    await scene.press(scene.find('.note.danger button'));
    await scene.ready();
  }).timeout(30_000);

  it('keeps a skeleton of the final size until it can show anything', async () => {
    for (const width of [320, 600, 740, 1200]) {
      stage.sandbox.transport.delayMs = 300;
      const scene = new ScheduleScene(stage.sandbox, { width });
      await scene.until(() => scene.root.querySelector('.skeleton'), 'the skeleton');
      const parts = () =>
        [...(scene.root.querySelector('.skeleton') ?? scene.find('.card')).children].map(
          (part) => `${part.className} ${part.clientHeight}`,
        );
      const before = scene.widget.offsetHeight;
      const bones = parts();
      await scene.until(() => scene.root.querySelector('.skeleton.breathing'), 'it breathes while one waits');
      stage.sandbox.transport.delayMs = 0;
      await scene.ready();
      // Fonts round their lines to a pixel either way.
      assert.closeTo(scene.widget.offsetHeight, before, 1, `${width} px: ${bones} / ${parts()}`);
      scene.leave();
    }
  });

  it('without a network keeps what it showed, saves nothing, and says of when it is', async () => {
    const scene = await new ScheduleScene(stage.sandbox).ready();
    const online = (is: boolean) => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => is });
      window.dispatchEvent(new Event(is ? 'online' : 'offline'));
    };
    online(false);
    await scene.see(/Sin conexión\. Datos de las \d\d:\d\d\./);
    assert.isTrue(scene.part<HTMLButtonElement>('save').disabled);
    assert.isTrue(scene.part<HTMLButtonElement>('power').disabled);
    await scene.check();
    online(true);
    Reflect.deleteProperty(navigator, 'onLine');
    await scene.until(() => !scene.text.includes('Sin conexión'), 'online again');
  });

  it('moves by itself when someone else saves, as long as nothing is being edited', async () => {
    stage.spoil();
    const scene = await new ScheduleScene(stage.sandbox).ready();
    await saveElsewhere(stage.sandbox, (weekly) => ({
      ...weekly,
      saturday: [{ start: '09:00', end: '14:00' }],
    }));
    await scene.until(() => scene.blocks(5)[0] === '09:00–14:00', 'the new Saturday');
    assert.isNull(scene.root.querySelector('[part~=conflict]'));
  });

  it('comes back as it was when it leaves the page and returns', async () => {
    const scene = await new ScheduleScene(stage.sandbox).ready();
    const { widget, provider } = scene;
    scene.focusCell(5, 42);
    await scene.keys(' ');
    widget.remove();
    provider.append(widget);
    await scene.ready();
    assert.deepEqual(scene.blocks(5), ['08:00–20:00', '21:00–21:30, 0.5 h']);
  });
});
