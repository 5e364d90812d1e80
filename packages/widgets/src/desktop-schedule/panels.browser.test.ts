import { assert } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { browserStage } from '../../test/browser-stage.ts';
import { ScheduleScene } from '../../test/schedule-scene.ts';
import '../provider/define.ts';
import './define.ts';

/** What unfolds from a button: near it, reached at once, closed by Escape. */
describe('a panel of the schedule', () => {
  const stage = browserStage();
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(async () => {
    sessionStorage.clear();
    await resetMouse();
  });

  const open = (width = 1100) => new ScheduleScene(stage.sandbox, { width }).ready();
  const unfold = async (scene: ScheduleScene, part: 'copy' | 'zone' | 'presets') => {
    scene.part(part).focus();
    await scene.keys('Enter');
    await scene.until(() => scene.root.querySelector('[part=panel],.choices'), 'the panel');
    assert.equal(scene.part(part).ariaExpanded, 'true');
  };
  const closed = (scene: ScheduleScene, part: string) =>
    scene.until(
      () => scene.part(part).ariaExpanded === 'false' && !scene.root.querySelector('[part=panel],.choices'),
      `${part} closed`,
    );
  const on = (scene: ScheduleScene, selector: string) =>
    scene.until(() => scene.root.activeElement?.matches(selector), `the focus on ${selector}`);

  it('opens with the focus on its first control', async () => {
    const scene = await open();
    await unfold(scene, 'copy');
    await on(scene, '#copy-from');
    await unfold(scene, 'zone');
    await on(scene, '#timezone');
    assert.lengthOf(scene.root.querySelectorAll('[part=panel]'), 1, 'the other one is closed');
    assert.equal(scene.part('copy').ariaExpanded, 'false');
    await scene.keys('Shift+Tab');
    await on(scene, '[part~=zone]');
    await scene.keys('Tab');
    await on(scene, '#timezone');
    await scene.check();
    scene.leave();
    const narrow = await open(320);
    await unfold(narrow, 'copy');
    await on(narrow, '.chip input:enabled');
  });

  it('closes by Escape on its button and anywhere else in the schedule, and the focus stays there', async () => {
    const scene = await open(900);
    for (const part of ['copy', 'zone', 'presets'] as const) {
      await unfold(scene, part);
      scene.part(part).focus();
      await scene.keys('Escape');
      await closed(scene, part);
      await on(scene, `[part~=${part}]`);
    }
    await unfold(scene, 'zone');
    scene.part('power').focus();
    await scene.keys('Escape');
    await closed(scene, 'zone');
    await on(scene, '[part~=power]');
  });

  it('one Escape at a time: first a selection in the week, then the panel, and nothing of the page around', async () => {
    const scene = await open();
    let heard = 0;
    const hear = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') heard += 1;
    };
    document.addEventListener('keydown', hear);
    await unfold(scene, 'copy');
    scene.focusCell(0, 20);
    await scene.keys('Shift+ArrowRight', 'Escape');
    assert.lengthOf(scene.root.querySelectorAll('[aria-selected]'), 0);
    assert.equal(scene.part('copy').ariaExpanded, 'true');
    await scene.keys('Escape');
    await closed(scene, 'copy');
    assert.equal(heard, 0, 'a dialog that the schedule is in stays');
    await scene.keys('Escape');
    assert.equal(heard, 1, 'what is not its own it leaves alone');
    document.removeEventListener('keydown', hear);
  });

  it('forgets what was chosen and not taken, however it was closed', async () => {
    const scene = await open();
    await unfold(scene, 'copy');
    scene.find<HTMLInputElement>('.chip input:enabled').click();
    await scene.see('Copiar a 1 día');
    await scene.press('copy');
    await closed(scene, 'copy');
    await unfold(scene, 'copy');
    await scene.see('Copiar a 0 días');
  });

  it('the zones stand under their link at every width, within the card, and move nothing of a wide one', async () => {
    for (const width of [1232, 740, 280]) {
      const scene = await open(width);
      const save = () => scene.part('save').getBoundingClientRect().top;
      const before = save();
      const grid = scene.find('.board').getBoundingClientRect().top;
      await unfold(scene, 'zone');
      await on(scene, '#timezone');
      const [link, panel, card] = ['zone', 'panel', 'card'].map((part) =>
        scene.part(part).getBoundingClientRect(),
      ) as [DOMRect, DOMRect, DOMRect];
      const said = `${width}: ${JSON.stringify([link, panel, card])}`;
      assert.isAtLeast(panel.top, link.bottom - 1, said);
      assert.isAtMost(panel.top - link.bottom, 24, said);
      assert.isAtMost(panel.left, link.right, said);
      assert.isAtLeast(panel.right, link.left, said);
      assert.isAtLeast(panel.left, card.left, said);
      assert.isAtMost(panel.right, card.right, said);
      if (width > 720) assert.equal(save() + scrollY, before, said);
      assert.equal(scene.find('.board').getBoundingClientRect().top + scrollY, grid, said);
      await scene.check();
      scene.leave();
      scrollTo(0, 0);
    }
  });
});
