import { assert } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { ScheduleScene, saveElsewhere } from '../../test/schedule-scene.ts';
import '../provider/define.ts';
import './define.ts';

const SUNDAY = 6;
const MONDAY_CELL = 'lunes 10:00 a 10:30, encendido';

/** A keyboard goes on from where it was: nothing that goes away takes the focus to the top of the page. */
describe('the focus stays in the schedule', () => {
  const stage = browserStage();
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    sessionStorage.clear();
    await resetMouse();
  });

  const open = async (width = 1100) => {
    const scene = await new ScheduleScene(stage.sandbox, { width }).ready();
    scene.focusCell(0, 20);
    await scene.widget.updateComplete;
    return scene;
  };
  /** Presses a button as a keyboard does. */
  const enter = async (scene: ScheduleScene, target: HTMLElement) => {
    target.focus();
    await scene.keys('Enter');
  };
  const unfold = async (scene: ScheduleScene, part: 'copy' | 'zone') => {
    await enter(scene, scene.part(part));
    await scene.until(() => scene.root.querySelector('[part=panel]'), 'the panel');
  };
  const on = (scene: ScheduleScene, selector: string) =>
    scene.until(() => scene.root.activeElement?.matches(selector), `the focus on ${selector}`);
  const type = async (width?: number) => {
    const scene = await open(width);
    await enter(scene, scene.part('write'));
    await scene.until(() => scene.root.querySelector('[part=hours]'), 'the list');
    return scene;
  };
  const day = (scene: ScheduleScene, index: number) =>
    scene.root.querySelectorAll<HTMLElement>('.hours fieldset')[index]!;

  it('Escape in "Copiar día" or "Cambiar zona" goes back to its button', async () => {
    const scene = await open();
    for (const [part, control] of [
      ['copy', '#copy-from'],
      ['zone', '#timezone'],
    ] as const) {
      await unfold(scene, part);
      scene.find(control).focus();
      await scene.keys('Escape');
      await scene.until(() => !scene.root.querySelector('[part=panel]'), 'closed');
      await on(scene, `[part~=${part}]`);
    }
  });

  it('a day that was copied and a zone that was accepted go back to their buttons', async () => {
    for (const width of [1100, 320]) {
      const scene = await open(width);
      await unfold(scene, 'copy');
      scene.find<HTMLInputElement>('.chip:nth-child(7) input').click();
      await scene.widget.updateComplete;
      await enter(scene, scene.part('copy-now'));
      await on(scene, '[part~=copy]');
      await scene.until(
        () => scene.heard.some((text) => text.startsWith('Lunes copiado a domingo. 84 de 80 horas.')),
        'what was copied',
      );
      await unfold(scene, 'zone');
      await enter(scene, scene.find('.panel .acts button'));
      await on(scene, '[part~=zone]');
      scene.leave();
      sessionStorage.clear();
    }
  });

  it('a block that is removed hands it to the next one, the last one to "Agregar bloque"', async () => {
    const scene = await type();
    await enter(scene, day(scene, 0).querySelector<HTMLElement>('.add')!);
    await scene.until(() => day(scene, 0).querySelectorAll('.times').length === 2, 'a second block');
    const [, last] = day(scene, 0).querySelectorAll<HTMLElement>('.times button');
    await enter(scene, last!);
    await scene.until(() => scene.focused === 'Quitar 08:00–20:00', 'the block that is left');
    await scene.keys('Enter');
    await on(scene, '.add');
    assert.equal(scene.root.activeElement?.parentElement, day(scene, 0));
  });

  it('discarded while hours are typed it goes to the title', async () => {
    const scene = await type();
    await enter(scene, day(scene, SUNDAY).querySelector<HTMLElement>('.times button')!);
    await scene.see('1 cambio sin guardar');
    await enter(scene, scene.part('discard'));
    await on(scene, '#title');
    await scene.hear('Cambios descartados. 80 de 80 horas.');
    await scene.check();
  });

  it('the list of one day closes into its grid, its menu into its button', async () => {
    const scene = await open(320);
    await enter(scene, scene.part('presets'));
    await scene.until(() => scene.root.querySelector('[part=write]'), 'the menu');
    await enter(scene, scene.part('write'));
    await on(scene, '[part=presets]');
    await scene.until(() => scene.root.querySelector('[part=hours]'), 'the list');
    await enter(scene, scene.find('.day-head [part=write]'));
    await scene.until(() => scene.focused === MONDAY_CELL, 'the grid');
  });

  it('someone else’s schedule that is used leaves it in the week; compared in a narrow place, on the choice', async () => {
    stage.spoil();
    for (const width of [1100, 320]) {
      const scene = await open(width);
      await scene.keys('Delete');
      await saveElsewhere(stage.sandbox, (weekly) => ({
        ...weekly,
        saturday: [{ start: '09:00', end: width === 320 ? '14:00' : '15:00' }],
      }));
      await scene.see('Difiere');
      if (width === 320) {
        await enter(scene, scene.part('compare'));
        await on(scene, '[part=use-saved]');
      }
      await enter(scene, scene.part('use-saved'));
      await scene.until(() => scene.focused === MONDAY_CELL, 'the grid');
      scene.leave();
      sessionStorage.clear();
    }
  });
});
