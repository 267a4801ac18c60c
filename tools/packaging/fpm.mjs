#!/usr/bin/env node
/*
 * Stands in for fpm, which electron-builder otherwise downloads, on machines that cannot reach its server: makes a .deb
 * with dpkg-deb from the words that electron-builder gives to fpm. Anything else is refused by name.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const flags = new Set(['--force', '--debug']);
const lists = new Set(['-d', '--deb-recommends']);

/** Splits fpm's words into single values, lists, and pairs of what goes where. */
function read(words) {
  const values = {};
  const pairs = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (flags.has(word)) continue;
    if (!word.startsWith('-')) {
      const cut = word.lastIndexOf('=');
      if (cut < 0) throw new Error(`fpm stand-in: what is "${word}"?`);
      pairs.push({ from: word.slice(0, cut), to: word.slice(cut + 1) });
      continue;
    }
    const value = words[(at += 1)];
    if (value === undefined) throw new Error(`fpm stand-in: ${word} has no value`);
    if (lists.has(word)) (values[word] ??= []).push(value);
    else values[word] = value;
  }
  return { values, pairs };
}

const need = (values, name) => {
  if (values[name] === undefined) throw new Error(`fpm stand-in: ${name} is missing`);
  return values[name];
};

/** The control file. A description's further lines begin with a space, and an empty one holds a dot. */
function control(values, kilobytes) {
  const [synopsis = '', ...more] = need(values, '--description').trim().split('\n');
  const long = more.map((line) => ` ${line.trim() === '' ? '.' : line.trim()}`);
  const iteration = values['--iteration'] === undefined ? '' : `-${values['--iteration']}`;
  return [
    `Package: ${need(values, '--name')}`,
    `Version: ${need(values, '--version')}${iteration}`,
    `Architecture: ${need(values, '--architecture')}`,
    `Maintainer: ${need(values, '--maintainer')}`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${(values['-d'] ?? []).join(', ')}`,
    ...(values['--deb-recommends'] === undefined
      ? []
      : [`Recommends: ${values['--deb-recommends'].join(', ')}`]),
    `Section: ${values['--category'] ?? 'utils'}`,
    `Priority: ${values['--deb-priority'] ?? 'optional'}`,
    ...(values['--url'] === undefined ? [] : [`Homepage: ${values['--url']}`]),
    `Description: ${synopsis.trim()}`,
    ...long,
    '',
  ].join('\n');
}

function build(words) {
  const { values, pairs } = read(words);
  if (need(values, '-s') !== 'dir' || need(values, '-t') !== 'deb') {
    throw new Error('fpm stand-in: only a .deb from folders can be made without fpm itself');
  }
  const root = mkdtempSync(path.join(os.tmpdir(), 'docket-deb-'));
  try {
    chmodSync(root, 0o755);
    for (const { from, to } of pairs) {
      const target = path.join(root, to);
      mkdirSync(path.dirname(target), { recursive: true });
      cpSync(from, target, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    }
    const size = Number(execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0]);
    mkdirSync(path.join(root, 'DEBIAN'));
    writeFileSync(path.join(root, 'DEBIAN', 'control'), control(values, size));
    for (const [option, name] of [
      ['--after-install', 'postinst'],
      ['--after-remove', 'postrm'],
    ]) {
      if (values[option] === undefined) continue;
      writeFileSync(path.join(root, 'DEBIAN', name), readFileSync(values[option]), { mode: 0o755 });
    }
    execFileSync('chmod', ['-R', 'go-w,a+rX', root]);
    // fpm and dpkg-deb call the same compression by two names.
    const compression = (values['--deb-compression'] ?? 'xz').replace(/^zst$/u, 'zstd');
    const packed = ['--root-owner-group', `-Z${compression}`, '--build', root];
    execFileSync('dpkg-deb', [...packed, need(values, '--package')], { stdio: 'inherit' });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

build(process.argv.slice(2));
