/**
 * Writes the JSON Schema of every kind of pack file to data/schema. The zod schemas are the one source; an editor
 * or another program reads these. With --check nothing is written: exit code 1 and the names of what is stale.
 * --folder <path> takes another folder than data/schema.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { z } from 'zod';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, folder: { type: 'string' } },
});
const folder = options.folder ?? at('data/schema');

/** Loads a TypeScript module through Vite, because the oldest supported Node cannot. */
const load = async (path) => {
  const { module } = await runnerImport(at(path), { configFile: false, logLevel: 'error', root: at('.') });
  return module;
};

const jsonSchemas = async () => {
  const { packSchemas } = await load('src/shared/domain/pack/schemas.ts');
  return Object.entries(packSchemas).map(([kind, schema]) => {
    const body = { title: `Docket pack: ${kind}`, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) };
    return { name: `${kind}.schema.json`, text: `${JSON.stringify(body, null, 2)}\n` };
  });
};

const readOrNull = (path) =>
  readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

const check = async (schemas) => {
  const states = await Promise.all(
    schemas.map(async ({ name, text }) => ({
      name,
      isStale: (await readOrNull(`${folder}/${name}`)) !== text,
    })),
  );
  const names = schemas.map(({ name }) => name);
  const strays = (await readdir(folder).catch(() => [])).filter((name) => !names.includes(name));
  const stale = [...states.filter(({ isStale }) => isStale).map(({ name }) => name), ...strays];
  for (const name of stale) console.error(`${name} is stale: run "npm run schema"`);
  if (stale.length === 0) console.log(`${folder}: ${String(schemas.length)} schemas, all up to date`);
  return stale.length === 0 ? 0 : 1;
};

const write = async (schemas) => {
  await mkdir(folder, { recursive: true });
  await Promise.all(schemas.map(({ name, text }) => writeFile(`${folder}/${name}`, text)));
  console.log(`${folder}: wrote ${String(schemas.length)} schemas`);
  return 0;
};

const schemas = await jsonSchemas();
process.exitCode = options.check === true ? await check(schemas) : await write(schemas);
