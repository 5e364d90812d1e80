import { openBrowser } from '../widgets/browser.ts';
import { withPages } from '../widgets/pages.ts';
import { GUESTS } from './conduct.ts';
import { ensureRivals } from './install.ts';
import { JUDGEMENTS, judge } from './judgements.ts';

/** How ours and our rivals behave as guests in a page of somebody else's; `-` where all is well. */
ensureRivals();
const browser = await openBrowser();
try {
  console.log(`| guest | ${JUDGEMENTS.join(' | ')} |\n|---|${JUDGEMENTS.map(() => '---|').join('')}`);
  await withPages(browser, async (open) => {
    for (const [name, guest] of Object.entries(GUESTS)) {
      const conduct = await judge(open, guest);
      console.log(`| ${name} | ${JUDGEMENTS.map((judgement) => conduct[judgement]).join(' | ')} |`);
    }
  });
} finally {
  await browser.close();
}
