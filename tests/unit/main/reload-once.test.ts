import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { reloadOnce } from '../../../src/main/windows/reload-once.ts';

class Page extends EventEmitter {
  reloads = 0;
  readonly reload = (): void => {
    this.reloads += 1;
  };
}

const setUp = () => {
  const page = new Page();
  const given: string[] = [];
  let nowMs = 0;
  reloadOnce(
    page,
    (reason) => given.push(reason),
    () => nowMs,
  );
  return {
    page,
    given,
    end: (reason: string, afterMs: number) => {
      nowMs += afterMs;
      page.emit('render-process-gone', {}, { reason });
    },
  };
};

it('loads a page again that ended, and says so when it ends again soon', () => {
  const { page, given, end } = setUp();
  end('crashed', 1000);
  expect([page.reloads, given]).toEqual([1, []]);
  end('oom', 59_999);
  expect([page.reloads, given]).toEqual([1, ['oom']]);
});

it('loads it again when it had worked for a minute, and never when it was closed', () => {
  const { page, given, end } = setUp();
  end('clean-exit', 0);
  end('crashed', 1000);
  end('crashed', 60_000);
  expect([page.reloads, given]).toEqual([2, []]);
});
