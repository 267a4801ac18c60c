import { JsonReporter } from 'vitest/node';

/**
 * Vitest's own JSON reporter, which leaves out why a test was skipped and whether it had to be tried again; this one
 * adds them as `meta.note` (what the test gave to `context.skip(note)`) and `meta.again`.
 */
export default class JsonReporterWithNotes extends JsonReporter {
  async onTestRunEnd(modules) {
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        const { note } = test.result();
        if (note !== undefined) Object.assign(test.meta(), { note });
      }
      for (const test of module.children.allTests('passed')) {
        if (test.diagnostic()?.flaky === true) Object.assign(test.meta(), { again: true });
      }
    }
    await super.onTestRunEnd(modules);
  }
}
