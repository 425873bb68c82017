import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { launch, open, settled, visit } from './browser';
import { example, folder, parley, serve, type Server } from './server';

/** Where the pictures go: docs/images, or the folder named. */
const IMAGES = process.env['PARLEY_IMAGES'] ?? resolve(import.meta.dirname, '../../docs/images');

interface Shot {
  readonly name: string;
  readonly place: string;
  readonly ready?: string;
}

const SHOTS: readonly Shot[] = [
  { name: 'documents', place: '#/documents' },
  { name: 'document', place: '#/documents/border-week-1?s=1', ready: '.panel .pairs' },
  { name: 'review', place: '#/review?party=PT', ready: '.review-card .seg' },
  { name: 'positions', place: '#/positions', ready: '.cell' },
  { name: 'timeline', place: '#/timeline?party=PT', ready: '.plot svg' },
  { name: 'changes', place: '#/changes?confidence=0' },
  { name: 'flags', place: '#/flags' },
  { name: 'networks', place: '#/networks?columns=issue', ready: '.graph canvas' },
  { name: 'conflict', place: '#/conflict?example=conflict/border-dispute.yaml', ready: '.graph canvas' },
  { name: 'settlement', place: '#/settlement?example=settlement/wage-dispute.yaml', ready: '.plot svg' },
  { name: 'scenario', place: '#/scenario', ready: 'main .card' },
  { name: 'brief', place: '#/brief' },
];

let server: Server;
let browser: Browser;

beforeAll(async () => {
  await mkdir(IMAGES, { recursive: true });
  const where = await folder();
  const named = process.env['PARLEY_DOCUMENTS'];
  const inputs = named
    ? named.split(':')
    : ['border-week.jsonl', 'harbour-talks.txt', 'climate-plenary.html', 'wage-dispute.md'].map(example);
  await parley(where, 'ledger', 'add', ...inputs, '--ledger', join(where, 'ledger.parley'));
  server = await serve(where);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function shoot(width: number, colorScheme: 'light' | 'dark', suffix: string): Promise<void> {
  const only = process.env['PARLEY_SHOTS']?.split(',');
  const { page } = await open(browser, server.url, {
    viewport: { width, height: width < 600 ? 844 : 860 },
    colorScheme,
  });
  for (const shot of SHOTS) {
    if (only && !only.includes(shot.name)) continue;
    await visit(page, shot.place);
    if (shot.ready)
      await page
        .locator(shot.ready)
        .first()
        .waitFor({ timeout: 150_000 })
        .catch(() => undefined);
    await settled(page);
    await page.screenshot({ path: join(IMAGES, `${shot.name}${suffix}.png`) });
  }
  await page.context().close();
}

it('takes the pictures of the guide', async () => {
  await shoot(1280, 'light', '');
  if (process.env['PARLEY_LOOKS'] === 'all') {
    await shoot(1280, 'dark', '-dark');
    await shoot(390, 'light', '-narrow');
  }
});
