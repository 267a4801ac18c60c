import { JsonReporter } from 'vitest/node';

/**
 * Vitest's own JSON reporter, which leaves out why a test was skipped; this one adds it as `meta.note`.
 *
 * The note is what the test gave to `context.skip(note)`.
 */
export default class JsonReporterWithNotes extends JsonReporter {
  async onTestRunEnd(modules) {
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        const { note } = test.result();
        if (note !== undefined) Object.assign(test.meta(), { note });
      }
    }
    await super.onTestRunEnd(modules);
  }
}
