import { assert } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { ScheduleScene } from '../../test/schedule-scene.ts';
import '../provider/define.ts';
import './define.ts';

const SUNDAY = 6;

describe('painting a week', () => {
  const stage = browserStage();
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    sessionStorage.clear();
    await resetMouse();
  });
  const open = (width = 1000) => new ScheduleScene(stage.sandbox, { width }).ready();

  it('an empty cell paints, over several days a rectangle; numbers follow', async () => {
    const scene = await open();
    await scene.drag([5, 42], [6, 43]);
    await scene.until(() => scene.find('.used').textContent === '82', 'the budget follows the drag');
    assert.equal(scene.find('.rest').textContent, '2 h de más');
    assert.equal(scene.part('tip').textContent, 'sáb–dom 21:00–22:002 h, 2 h de más');
    assert.deepEqual(scene.blocks(SUNDAY), ['09:00–17:00'], 'nothing is painted before the end');
    await scene.drop();
    assert.deepEqual(scene.blocks(5), ['08:00–20:00', '21:00–22:00, 1 h']);
    assert.deepEqual(scene.blocks(SUNDAY), ['09:00–17:00', '21:00–22:00, 1 h']);
    assert.equal(scene.cell(SUNDAY, 43).ariaLabel, 'domingo 21:30 a 22:00, encendido');
    assert.isTrue(scene.part('tip').hidden);
    await scene.check();
  });

  it('a painted cell erases; the control makes every stroke erase', async () => {
    const scene = await open();
    await scene.drag([0, 24], [0, 25]);
    await scene.drop();
    assert.deepEqual(scene.blocks(0), ['08:00–12:00', '13:00–20:00']);
    await scene.press(scene.root.querySelectorAll<HTMLElement>('[part=brush]')[1]!);
    await scene.drag([1, 2], [1, 20]);
    await scene.drop();
    assert.deepEqual(scene.blocks(1), ['10:30–20:00']);
  });

  it('a stroke and a key that come before there is anything to answer them are answered as soon as it comes', async () => {
    const scene = new ScheduleScene(stage.sandbox, { width: 1000 });
    const { model } = scene.widget;
    const fetched = model.open.bind(model);
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    model.open = () => arrived.then(fetched);
    await scene.until(() => scene.root.querySelector('.board [tabindex="0"]'), 'the grid');
    await scene.drag([5, 42], [6, 43]);
    await scene.drop();
    const space = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true, composed: true });
    scene.cell(5, 42).dispatchEvent(space);
    assert.isTrue(space.defaultPrevented, 'the page stays where it is');
    assert.deepEqual(scene.blocks(5), ['08:00–20:00']);
    arrive();
    await scene.until(() => scene.blocks(SUNDAY).length === 2, 'the stroke');
    assert.deepEqual(scene.blocks(5), ['08:00–20:00', '21:30–22:00, 0.5 h'], 'and the key, on its cell');
    assert.deepEqual(scene.blocks(SUNDAY), ['09:00–17:00', '21:00–22:00, 1 h']);
  });

  it('an end handle moves the end, and only what it adds is hatched', async () => {
    const scene = await open();
    await scene.drag([SUNDAY, 33], [SUNDAY, 36], 0.9);
    await scene.until(
      () => scene.part('tip').textContent?.startsWith('dom 09:00–18:00'),
      scene.part('tip').textContent ?? '',
    );
    const { style } = scene.find('.drag i');
    const slots = [style.insetInlineStart, style.inlineSize].map((share) =>
      Math.round(Number.parseFloat(share) * 0.48),
    );
    assert.deepEqual(slots, [34, 2]);
    await scene.drop();
    assert.deepEqual(scene.blocks(SUNDAY), ['09:00–18:00']);
  });

  it('Escape gives a drag up: everything is as before', async () => {
    const scene = await open();
    await scene.drag([2, 44], [4, 46]);
    await scene.until(() => scene.find('.used').textContent !== '80', 'the drag shows');
    await scene.keys('Escape');
    assert.equal(scene.find('.used').textContent, '80');
    assert.isTrue(scene.find('.drag').hidden);
    await scene.drop();
    assert.deepEqual(scene.blocks(2), ['08:00–20:00']);
    assert.isTrue(scene.part<HTMLButtonElement>('undo').disabled);
  });

  it('the picture of a drag stays until the week shows what it made', async () => {
    const scene = await open();
    await scene.drag([5, 42], [5, 43]);
    await scene.until(() => !scene.find('.drag').hidden, 'the drag shows');
    const shown: string[][] = [];
    const watcher = new MutationObserver(() => shown.push(scene.blocks(5)));
    watcher.observe(scene.find('.drag'), { attributeFilter: ['hidden'] });
    await scene.drop();
    await scene.until(() => scene.find('.drag').hidden, 'the picture goes');
    watcher.disconnect();
    assert.deepEqual(shown, [['08:00–20:00', '21:00–22:00, 1 h']]);
  });

  it('a press that comes right after a release, and is given up, keeps nothing of it from view', async () => {
    const scene = await open();
    await scene.drag([5, 42], [5, 43]);
    await scene.until(() => !scene.find('.drag').hidden, 'the drag shows');
    const { left, top } = scene.cell(5, 43).getBoundingClientRect();
    const at = { clientX: left + 4, clientY: top + 4, pointerId: 1, isPrimary: true, pointerType: 'mouse' };
    for (const type of ['pointerup', 'pointerdown'])
      scene.cell(5, 43).dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, composed: true }));
    await scene.widget.updateComplete;
    assert.deepEqual(scene.blocks(5), ['08:00–20:00'], 'the second stroke lasts');
    await scene.keys('Escape');
    assert.deepEqual(scene.blocks(5), ['08:00–20:00', '21:00–22:00, 1 h']);
    assert.isTrue(scene.find('.drag').hidden);
    await scene.drop();
  });

  it('during a drag no cell is touched, and one element changes', async () => {
    const scene = await open();
    await scene.drag([1, 42], [1, 43]);
    await scene.until(() => !scene.find('.drag').hidden, 'the drag shows');
    const changed = new Set<Node>();
    const watcher = new MutationObserver((records) => {
      for (const { target } of records) changed.add(target);
    });
    watcher.observe(scene.find('.board'), { attributes: true, childList: true, subtree: true });
    await scene.move([4, 46]);
    await scene.until(() => scene.part('tip').textContent?.startsWith('mar–vie'), 'it follows');
    watcher.disconnect();
    const moved = [...changed].filter((node) => (node as Element).closest('[role=gridcell], .track'));
    assert.deepEqual(moved, []);
    await scene.keys('Escape');
    await scene.drop();
  });

  it('A-EV-5: over the budget nothing can be saved, and the reason is the button’s description', async () => {
    const scene = await open();
    await scene.drag([5, 42], [5, 45]);
    await scene.drop();
    await scene.see('Pasa 2 h de las 80. Quite 2 h en cualquier día para poder guardar.');
    const save = scene.part<HTMLButtonElement>('save');
    assert.isTrue(save.disabled);
    const why = scene.root.getElementById(save.getAttribute('aria-describedby') ?? '');
    assert.equal(why?.textContent, 'Quite 2 h en cualquier día para poder guardar.');
    await scene.hear(
      'Sábado 21:00 a 23:00 encendido. 82 de 80 horas. Pasa 2 horas de las 80. Quite 2 horas en cualquier día para poder guardar.',
    );
    await scene.drag([5, 46], [5, 47]);
    await scene.drop();
    await scene.hear('Sábado 23:00 a 24:00 encendido. 83 de 80 horas.');
    await scene.check();
  });

  it('presets, copying a day and the steps back', async () => {
    const scene = await open(1100);
    await scene.press(scene.root.querySelectorAll<HTMLElement>('[part=preset]')[1]!);
    assert.deepEqual(scene.blocks(0), ['09:00–18:00']);
    assert.deepEqual(scene.blocks(SUNDAY), []);
    await scene.hear('Horario cambiado. 45 de 80 horas.');
    scene.focusCell(0, 20);
    await scene.press('copy');
    await scene.until(() => scene.root.querySelector('[part=panel]'), 'the panel');
    await scene.see('Copiar lunes a');
    await scene.check();
    await scene.press(scene.root.querySelectorAll<HTMLElement>('.chip')[5]!);
    await scene.see(/Semana con la copia: 54 de 80 h/);
    await scene.press('copy-now');
    assert.deepEqual(scene.blocks(5), ['09:00–18:00']);
    await scene.press('undo');
    assert.deepEqual(scene.blocks(5), []);
    await scene.press('redo');
    assert.deepEqual(scene.blocks(5), ['09:00–18:00']);
    await scene.press('discard');
    assert.deepEqual(scene.blocks(SUNDAY), ['09:00–17:00']);
    await scene.hear('Cambios descartados. 80 de 80 horas.');
  });

  it('folded: a drag takes all half hours in time order, as text is selected', async () => {
    const scene = await open(320);
    await scene.press(scene.root.querySelectorAll<HTMLElement>('[role=tab]')[SUNDAY]!);
    await scene.drag([SUNDAY, 2], [SUNDAY, 13]);
    await scene.drop();
    assert.equal(scene.find('.day-hours').textContent, '14 h');
    assert.equal(scene.cell(SUNDAY, 7).ariaLabel, 'domingo 03:30 a 04:00, encendido');
    assert.equal(scene.cell(SUNDAY, 14).ariaLabel, 'domingo 07:00 a 07:30, apagado');
    const starts = [...scene.root.querySelectorAll('.starts')].map(({ textContent }) => textContent);
    assert.deepEqual(starts, ['01:00', '09:00']);
    await scene.check();
  });
});

describe('typing hours', () => {
  const stage = browserStage();
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    sessionStorage.clear();
    await resetMouse();
  });

  const type = async (scene: ScheduleScene, id: string, text: string) => {
    const input = scene.find<HTMLInputElement>(`#${id}`);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('change'));
    await scene.widget.updateComplete;
  };

  it('A-EV-6: overlapping blocks are refused with a message tied to the field, and nothing is lost', async () => {
    const scene = await new ScheduleScene(stage.sandbox, { width: 1000 }).ready();
    await scene.press('write');
    await scene.until(() => scene.root.querySelector('[part=hours]'), 'the list');
    await scene.check();
    const add = scene.root.querySelectorAll<HTMLElement>('.add')[0]!;
    await scene.press(add);
    await type(scene, 'hours-0-1-start', '19');
    const field = scene.find<HTMLInputElement>('#hours-0-1-start');
    assert.equal(field.ariaInvalid ?? field.getAttribute('aria-invalid'), 'true');
    const message = scene.root.getElementById(field.getAttribute('aria-describedby') ?? '');
    assert.include(message?.textContent ?? '', 'Se encima con 08:00–20:00.');
    assert.equal(field.value, '19');
    await scene.check();
    await type(scene, 'hours-0-1-start', '2030');
    await scene.until(() => !scene.root.querySelector('.message.error'), 'right now');
    await scene.press('write');
    assert.deepEqual(scene.blocks(0)[0], '08:00–20:00');
    assert.match(scene.blocks(0)[1] ?? '', /^20:30–/);
  });

  it('puts away the tools that paint, moves nothing for it, and brings them back', async () => {
    const scene = await new ScheduleScene(stage.sandbox, { width: 740 }).ready();
    const tools = () => scene.find('.segmented').checkVisibility({ visibilityProperty: true });
    const places = () =>
      ['undo', 'copy'].map((part) => Math.round(scene.part(part).getBoundingClientRect().left));
    const before = places();
    assert.isTrue(tools());
    await scene.press('write');
    await scene.until(() => scene.root.querySelector('[part=hours]'), 'the list');
    assert.isFalse(tools());
    assert.deepEqual(places(), before);
    await scene.check();
    await scene.press('write');
    assert.isTrue(tools());
  });

  it('"Guardar horario" stands at the end at every width, with or without changes', async () => {
    for (const width of [1100, 740]) {
      const scene = await new ScheduleScene(stage.sandbox, { width }).ready();
      const atEnd = () => {
        const [save, foot] = [scene.part('save'), scene.find('.foot')];
        assert.closeTo(save.getBoundingClientRect().right, foot.getBoundingClientRect().right, 1, `${width}`);
      };
      await scene.press('write');
      await scene.until(() => scene.root.querySelector('[part=hours]'), 'the list');
      atEnd();
      await scene.press(scene.root.querySelectorAll<HTMLElement>('.times button')[0]!);
      await scene.see('1 cambio sin guardar');
      atEnd();
      scene.leave();
      sessionStorage.clear();
    }
  });

  it('says what else is wrong: no time, no half hour, an end before its start', async () => {
    const scene = await new ScheduleScene(stage.sandbox, { width: 320 }).ready();
    await scene.press('presets');
    await scene.until(() => scene.root.querySelector('[part=write]'), 'the menu');
    await scene.press('write');
    await scene.until(() => scene.root.querySelector('[part=hours]'), 'the list');
    const { day } = scene.widget.model.cursor;
    for (const [side, text, says] of [
      ['start', 'ocho', 'Escriba una hora de 00:00 a 24:00.'],
      ['start', '8:15', 'Use horas completas o medias, como 08:00 u 08:30.'],
      ['start', '23', 'Debe terminar después de las 23:00.'],
    ] as const) {
      await type(scene, `hours-${day}-0-${side}`, text);
      await scene.see(says);
    }
    await scene.check();
  });

  it('a change of zone is a change to be saved, and the hours stay as written', async () => {
    const scene = await new ScheduleScene(stage.sandbox, { width: 1000 }).ready();
    await scene.press('zone');
    await scene.until(() => scene.root.querySelector('[part=timezone]'), 'the zones');
    await scene.check();
    const zones = scene.part<HTMLSelectElement>('timezone');
    zones.value = 'America/Tijuana';
    zones.dispatchEvent(new Event('change'));
    await scene.see('Horas de Tijuana.');
    await scene.see('1 cambio sin guardar');
    assert.deepEqual(scene.blocks(0), ['08:00–20:00']);
    assert.equal(scene.find('.used').textContent, '80');
  });
});
