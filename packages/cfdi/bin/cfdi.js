#!/usr/bin/env node
// Stands in the repository, so that npm links it before anything is built.
const { main } = await import('../dist/cli/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('@mostrador/cfdi is not built yet: run `npm run build`.');
  process.exit(2);
});
process.exitCode = await main(process.argv.slice(2), console.log);
