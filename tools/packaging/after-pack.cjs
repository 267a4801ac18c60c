const { rm } = require('node:fs/promises');
const path = require('node:path');

/** Takes out what a runtime for development carries and a package must not: its launcher, and its version file. */
module.exports = async ({ appOutDir }) => {
  await rm(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true });
  await rm(path.join(appOutDir, 'version'), { force: true });
  await rm(path.join(appOutDir, '.docket-complete'), { force: true });
};
