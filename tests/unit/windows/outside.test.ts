import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { answerOutside } from '../../../src/main/outside-desk.ts';
import { outsideWords } from '../../../src/main/outside-words.ts';
import { outsideRequestSchema } from '../../../src/shared/ipc/outside-request.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';

describe('what a command line asks', () => {
  it.each([
    [['--mark'], { ask: 'mark' }],
    [['/opt/docket', '.', '--disable-gpu', '--mark', '--user-data-dir=/x'], { ask: 'mark' }],
    [['--note', 'Who pays?'], { ask: 'note', text: 'Who pays?' }],
    [['--note=--mark is a word here'], { ask: 'note', text: '--mark is a word here' }],
    [['--note=two\nlines'], { ask: 'note', text: 'two\nlines' }],
    [['--note'], { ask: 'capture' }],
    [['--note', '--no-sandbox'], { ask: 'capture' }],
    [['--on', '3'], { ask: 'on', listing: 3 }],
    [['--on=0'], { ask: 'on', listing: 0 }],
  ] as const)('of %j is understood', (words, ask) => {
    expect(outsideWords(words)).toEqual({ kind: 'ask', ask });
  });

  it.each([
    [['--on']],
    [['--on', '12']],
    [['--on', '-1']],
    [['--on', 'three']],
    [['--note=   ']],
    [[`--note=${'x'.repeat(100_001)}`]],
    [['--mark', '--mark']],
    [['--note', 'one', '--on', '1']],
  ])('of %j is not guessed at', (words) => {
    const read = outsideWords(words);
    expect(read.kind).toBe('unclear');
  });

  it.each([[[]], [['.', '--disable-gpu']], [['--marked']], [['mark']], [['--notes=1']]])(
    'of %j is the app’s own business',
    (words) => expect(outsideWords(words)).toEqual({ kind: 'none' }),
  );
});

it('a request names its answer by a UUID and nothing that could be a path', () => {
  const request = { ask: { ask: 'mark' }, startedWallMs: 1, replyId: 'b5c4c3f2-8f0e-4f43-9d6d-0f6a8a1d2c3b' };
  expect(outsideRequestSchema.safeParse(request).success).toBe(true);
  for (const replyId of ['../x', '', 'b5c4c3f2', `${request.replyId}/..`, 7]) {
    expect(outsideRequestSchema.safeParse({ ...request, replyId }).success).toBe(false);
  }
  expect(outsideRequestSchema.safeParse({ ...request, more: 1 }).success).toBe(false);
});

const beginning = {
  kind: 'first',
  edition: 'file',
  policy: 'as_i_watch',
  endingsConfirmed: false,
  startClock: true,
  after: null,
  agoMs: 0,
} as const;

describe('carried out by the running Docket', () => {
  let test: TestDesk;
  beforeEach(async () => {
    test = await newDesk();
  });
  afterEach(() => test.close());

  it('is refused in words before there is a viewing, and nothing is written', async () => {
    for (const ask of [{ ask: 'mark' }, { ask: 'note', text: 'x' }, { ask: 'on', listing: 1 }] as const) {
      const reply = await answerOutside(test.desk, { ask, agoMs: 0 });
      expect(reply.isDone).toBe(false);
      expect(reply.line).toMatch(/\.$/u);
    }
    expect(test.desk.context.notebook.data.notes.size).toBe(0);
  });

  it('takes the time at which the command was started, lead-in off, with tags and the person on screen', async () => {
    const begun = await handlers['pass.begin'](beginning, test.desk);
    expect(begun).toMatchObject({ ok: true });
    test.pass(60_000);
    const on = await answerOutside(test.desk, { ask: { ask: 'on', listing: 3 }, agoMs: 0 });
    expect(on).toEqual({ isDone: true, line: 'Momolu Stewart is on screen.' });
    test.pass(60_000);
    const noted = await answerOutside(test.desk, { ask: { ask: 'note', text: 'Who? #law' }, agoMs: 400 });
    expect(noted).toEqual({ isDone: true, line: 'Noted at 1:56.' });
    const [note] = test.desk.context.notebook.data.notes.values();
    expect(note).toMatchObject({
      text: 'Who? #law',
      tags: ['law'],
      caseIds: ['momolu-stewart'],
      filmMs: 116_600,
    });
    expect(await answerOutside(test.desk, { ask: { ask: 'on', listing: 9 }, agoMs: 0 })).toEqual({
      isDone: false,
      line: 'There is no case with the number 9.',
    });
  });
});
