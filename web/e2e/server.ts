import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** The launcher that the tests run: the one named, else the one of this checkout. */
export function command(): string {
  const named = process.env['PARLEY_COMMAND'] ?? process.env['PARLEY_BIN'];
  return named ?? join(ROOT, 'parley');
}

export function example(name: string): string {
  const path = join(ROOT, 'examples', name);
  if (!existsSync(path)) throw new Error(`no such example: ${path}`);
  return path;
}

export interface Server {
  readonly url: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** Runs a command of Parley to its end; throws with what it said if it failed. */
export async function parley(folder: string, ...args: string[]): Promise<string> {
  const child = spawn(command(), args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PARLEY_REVIEWER: 'end-to-end test' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (code !== 0) throw new Error(`parley ${args.join(' ')}: exit ${code}\n${err}`);
  return out;
}

export async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'parley-e2e-'));
}

/** Starts 'parley serve' on a port of its own and a ledger of its own. */
export async function serve(where: string, ...args: string[]): Promise<Server> {
  const ledger = join(where, 'ledger.parley');
  const child = spawn(command(), ['serve', '--port', '0', '--ledger', ledger, ...args], {
    cwd: where,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await address(child);
  return { url, folder: where, stop: () => stop(child, where) };
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const match = /https?:\/\/[^\s/]+/.exec(said);
      if (match) found(match[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (code) => failed(new Error(`parley serve ended with ${code}:\n${said}`)));
  });
}

async function stop(child: ChildProcess, where: string): Promise<void> {
  const ended = new Promise((done) => child.on('close', done));
  child.kill('SIGTERM');
  await ended;
  await rm(where, { recursive: true, force: true });
}
