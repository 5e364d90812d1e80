import { runTool } from '../lib/tool.ts';

process.exitCode = await runTool(console.log, 'storybook', [
  'dev',
  '--port',
  '6006',
  ...process.argv.slice(2),
]);
