import { assert } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { acceptIn } from '../../test/platform.ts';
import { ScheduleScene } from '../../test/schedule-scene.ts';
import '../provider/define.ts';
import './define.ts';

const THURSDAY = 3;

/** What a screen reader hears of each act (issue 3, section 4). Saved and conflict: `saving.browser.test.ts`. */
describe('a week by keyboard alone', () => {
  const stage = browserStage();
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    sessionStorage.clear();
    await resetMouse();
  });

  const at = async (day: number, slot: number, options: { width?: number; dir?: string } = {}) => {
    const scene = await new ScheduleScene(stage.sandbox, { width: 1000, ...options }).ready();
    scene.focusCell(day, slot);
    await scene.widget.updateComplete;
    return scene;
  };

  it('move: the cell with the focus is heard by its name', async () => {
    const scene = await at(2, 28);
    assert.equal(scene.focused, 'miércoles 14:00 a 14:30, encendido');
    await scene.keys('ArrowRight');
    assert.equal(scene.focused, 'miércoles 14:30 a 15:00, encendido');
    await scene.keys('ArrowDown');
    assert.equal(scene.focused, 'jueves 14:30 a 15:00, encendido');
    await scene.keys('Control+ArrowRight');
    assert.equal(scene.focused, 'jueves 20:00 a 20:30, apagado');
    await scene.keys('Home');
    assert.equal(scene.focused, 'jueves 00:00 a 00:30, apagado');
    await scene.keys('Control+End');
    assert.equal(scene.focused, 'domingo 23:30 a 24:00, apagado');
    await scene.keys('Control+Home');
    assert.equal(scene.focused, 'lunes 00:00 a 00:30, apagado');
    assert.lengthOf(scene.root.querySelectorAll('[role=gridcell][tabindex]'), 1);
  });

  it('select, switch off, switch on again: focus stays', async () => {
    const scene = await at(THURSDAY, 24);
    await scene.keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await scene.hear('Jueves 12:00 a 14:30 seleccionado, 2.5 horas.');
    assert.lengthOf(scene.root.querySelectorAll('[aria-selected=true]'), 5);
    assert.equal(scene.part('tip').textContent, 'jue 12:00–14:30seleccionado · Espacio: borrar 2.5 h');
    await scene.check();
    await scene.keys(' ');
    await scene.hear('Jueves 12:00 a 14:30 borrado. 77.5 de 80 horas.');
    assert.equal(scene.focused, 'jueves 14:00 a 14:30, apagado');
    await scene.keys(' ');
    await scene.hear('Jueves 12:00 a 14:30 encendido. 80 de 80 horas.');
    await scene.keys('Escape');
    assert.lengthOf(scene.root.querySelectorAll('[aria-selected]'), 0);
  });

  it('what Space would do is said beside the selection while the focus is in the week, and not after it', async () => {
    const scene = await at(THURSDAY, 24);
    await scene.keys('Shift+ArrowRight', ' ');
    assert.isTrue(scene.part('tip').checkVisibility());
    await scene.keys('Tab');
    assert.isFalse(scene.part('tip').checkVisibility());
    assert.lengthOf(scene.root.querySelectorAll('[aria-selected=true]'), 2, 'it is still selected');
    scene.cell(THURSDAY, 25).focus();
    assert.isTrue(scene.part('tip').checkVisibility());
  });

  it('what is said beside a selection stays within the card, wherever the selection ends', async () => {
    for (const width of [1232, 740, 280]) {
      const scene = await at(0, 0, { width });
      for (const keys of ['Shift+End', 'Shift+ArrowRight']) {
        await scene.keys(keys);
        const [tip, card] = ['tip', 'card'].map((part) => scene.part(part).getBoundingClientRect());
        const said = `${width}: ${JSON.stringify([tip, card])}`;
        assert.isTrue(scene.part('tip').checkVisibility());
        assert.isAtLeast(tip!.left, card!.left, said);
        assert.isAtMost(tip!.right, card!.right, said);
        scene.focusCell(0, 0);
        await scene.widget.updateComplete;
      }
      scene.leave();
    }
  });

  it('Delete erases the selection, over several days too', async () => {
    const scene = await at(THURSDAY, 24);
    await scene.keys('Shift+ArrowRight', 'Shift+ArrowDown', 'Delete');
    await scene.hear('Jueves a viernes 12:00 a 13:00 borrado. 78 de 80 horas.');
  });

  it('copy a day', async () => {
    const scene = await at(2, 24);
    await scene.keys(' ');
    await scene.keys('Control+c');
    await scene.hear('Miércoles copiado: elija otro día y presione Control V.');
    await scene.keys('ArrowDown', 'Control+v');
    await scene.hear('Miércoles copiado a jueves. 79 de 80 horas.');
    assert.deepEqual(scene.blocks(THURSDAY), ['08:00–12:00', '12:30–20:00']);
  });

  it('undo and redo', async () => {
    const scene = await at(2, 24);
    await scene.keys(' ', 'Control+z');
    await scene.hear('Deshecho. 80 de 80 horas.');
    await scene.keys('Control+y');
    await scene.hear('Rehecho. 79.5 de 80 horas.');
    await scene.keys('Control+z');
    await scene.keys('Control+Shift+z');
    assert.deepEqual(scene.blocks(2), ['08:00–12:00', '12:30–20:00']);
  });

  it('a button that its own press disables hands the focus to the week: undone, discarded, saved', async () => {
    stage.spoil();
    const scene = await at(2, 24);
    const pressed = async (part: string) => {
      scene.part(part).focus();
      await scene.keys('Enter');
      await scene.until(() => scene.part(part).matches(':disabled'), part);
      await new Promise(requestAnimationFrame);
      assert.match(scene.focused, /^miércoles 12:00 a 12:30/, part);
    };
    await scene.keys(' ');
    await pressed('undo');
    await scene.keys(' ');
    await pressed('discard');
    await scene.keys(' ');
    const { opened } = stage.windows;
    const before = opened.length;
    scene.part('save').focus();
    await scene.keys('Enter');
    await scene.until(() => opened.length > before, 'window');
    await acceptIn(stage.sandbox, opened[before]!);
    await scene.hear('Horario guardado. 79.5 de 80 horas.');
    await new Promise(requestAnimationFrame);
    assert.equal(scene.focused, 'miércoles 12:00 a 12:30, apagado');
  });

  it('Enter on a block opens its start and end; accepted, the focus comes back', async () => {
    const scene = await at(2, 24);
    await scene.keys('Enter');
    await scene.until(() => scene.root.activeElement?.id === 'block-start', 'the field');
    await scene.check();
    const input = scene.find<HTMLInputElement>('#block-start');
    await scene.keys('0', '7', '3', '0', 'Enter');
    await scene.until(() => !scene.root.querySelector('[part=panel]'), `closed, not ${input.value}`);
    assert.deepEqual(scene.blocks(2), ['07:30–20:00']);
    await scene.until(() => scene.focused.startsWith('miércoles'), 'the focus is back');
    await scene.keys('Enter');
    await scene.until(() => scene.root.activeElement?.id === 'block-start', 'the field');
    await scene.keys('Escape');
    await scene.until(() => scene.focused.startsWith('miércoles'), 'the focus is back');
  });

  it('over the budget: warned once, on crossing', async () => {
    const scene = await at(2, 44);
    await scene.keys(' ');
    await scene.hear(
      'Miércoles 22:00 a 22:30 encendido. 80.5 de 80 horas. Pasa 0.5 horas de las 80. Quite 0.5 horas en cualquier día para poder guardar.',
    );
    await scene.keys('ArrowRight', ' ');
    await scene.hear('Miércoles 22:30 a 23:00 encendido. 81 de 80 horas.');
  });

  it('is mirrored from right to left', async () => {
    const scene = await at(2, 28, { dir: 'rtl' });
    await scene.keys('ArrowLeft');
    assert.equal(scene.focused, 'miércoles 14:30 a 15:00, encendido');
    const [first, second] = [scene.cell(2, 0), scene.cell(2, 1)].map(
      (cell) => cell.getBoundingClientRect().x,
    );
    assert.isAbove(first!, second!);
  });

  it('folded: up and down move one row of 3 hours, tabs move by arrows', async () => {
    const scene = await at(2, 28, { width: 320 });
    await scene.keys('ArrowDown');
    assert.equal(scene.focused, 'miércoles 17:00 a 17:30, encendido');
    await scene.keys('Control+End');
    assert.equal(scene.focused, 'domingo 23:30 a 24:00, apagado');
    const [tab] = scene.root.querySelectorAll<HTMLElement>('[role=tab][aria-selected=true]');
    assert.match(tab?.textContent ?? '', /^domingo/);
    tab?.focus();
    await scene.keys('ArrowRight');
    await scene.until(() => scene.root.activeElement?.id === 'day-0', 'the next tab');
  });
});
