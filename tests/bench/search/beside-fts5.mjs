import { performance } from 'node:perf_hooks';
import { median } from '../app/figures.mjs';
import { fts5, whyNoFts5 } from './fts5.mjs';
import { queryKinds, slipsWith, withAccents } from './queries.mjs';
import { sampleNotes } from './sample-notes.mjs';

const DOCUMENTS = 28_000;
const QUERIES = 400;
/** Questions that are not counted: the engine's code is compiled while they run. */
const WARM_UP = 500;
const SAMPLE = 100;
const LIMIT = 20;

const msOf = (work) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** How many of some disguised words lead to every note that holds the word. */
function recall(engine, held, disguise) {
  const words = [...held.keys()].filter((word) => word.length >= 6).slice(0, SAMPLE);
  const found = words.filter((word) => {
    const places = new Set(engine.which(`${disguise(word)} `));
    return held.get(word).every((place) => places.has(place));
  });
  return found.length / words.length;
}

/** Which documents hold which words. */
function holding(documents, foldedWords) {
  const held = new Map();
  for (const [place, { body }] of documents.entries()) {
    for (const word of new Set(foldedWords(body))) held.set(word, [...(held.get(word) ?? []), place]);
  }
  return held;
}

function warmUp(engine, next) {
  for (let at = 0; at < WARM_UP; at += 1) engine.rank({ text: next()[0], limit: LIMIT });
}

function recallAndReplace({ engine, documents, sample, parts, bar }) {
  const held = holding(documents, parts.foldedWords);
  bar(
    'A11 share of words with a slip that are not found',
    1 - recall(engine, held, slipsWith(sample.random)),
    0,
  );
  bar('A11 share of words with accents that are not found', 1 - recall(engine, held, withAccents), 0);
  const replaced = Array.from({ length: QUERIES }, () => {
    const document = documents[Math.floor(sample.random() * DOCUMENTS)];
    return msOf(() => engine.put([{ ...document, body: `${document.body} ${sample.rare()}` }]));
  });
  bar('A11 replacing a document, p50, ms', median(replaced), 1);
}

/** The same questions through the thread of the app, with the hits fetched and cut into snippets: what a window waits. */
async function throughThread({ parts, worker, documents, sample, tell }) {
  const line = parts.lineToWorker(worker, { rewordings: [], cases: [] }, () => undefined);
  await line.put(documents);
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const fetch = (keys) => keys.map((key) => byKey.get(key));
  const times = [];
  for (let at = 0; at < WARM_UP + QUERIES; at += 1) {
    const started = performance.now();
    await line.ask({ text: `${sample.rare()} `, limit: LIMIT }, fetch);
    times.push(performance.now() - started);
  }
  tell('a whole word through the thread and with snippets, p50, ms', median(times.slice(WARM_UP)));
  await line.close();
}

/** Acceptance A11: the engine in this thread beside SQLite's FTS5, both without the way there and back. */
export async function besideFts5({ parts, worker, bar, tell }) {
  const sample = sampleNotes(DOCUMENTS, 7);
  const documents = parts.scanAnswer.notes(sample.notes);
  const engine = parts.createSearchEngine({ rewordings: [], cases: [] });
  const buildMs = msOf(() => engine.put(documents));
  const why = whyNoFts5();
  const control = why === null ? await fts5(documents.map(({ body }) => body)) : null;
  const kinds = queryKinds(sample);
  const questions = {
    'a whole word': () => [`${sample.rare()} `, (text) => `"${text.trim()}"`],
    'the beginning of a word': () => [kinds['beginning of a word'](), (text) => `"${text}"*`],
  };
  console.log(`\nA11, ${DOCUMENTS} documents`);
  tell('build in this thread, ms', buildMs);
  console.log(why === null ? 'FTS5 is here' : `SKIPPED beside FTS5: ${why}`);
  for (const [what, next] of Object.entries(questions)) {
    warmUp(engine, next);
    const [ours, theirs] = [[], []];
    for (let at = 0; at < QUERIES; at += 1) {
      const [text, toFts5] = next();
      ours.push(msOf(() => engine.rank({ text, limit: LIMIT })));
      if (control !== null) theirs.push(await control.find(toFts5(text)));
    }
    tell(`${what}, p50, ms`, median(ours));
    if (control === null) continue;
    tell(`${what}, FTS5, p50, ms`, median(theirs));
    bar(`A11 ${what}, p50 / FTS5's`, median(ours) / median(theirs), 3);
  }
  control?.close();
  await throughThread({ parts, worker, documents, sample, tell });
  recallAndReplace({ engine, documents, sample, parts, bar });
}
