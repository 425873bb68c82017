import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, seriousFindings, settled, untilDrawn, visit } from './browser';
import { folder, serve, type Server } from './server';

/*
 * Loads documents through the page and goes through every view: does it draw, what do the console and axe say,
 * how long does it take? PARLEY_TOUR names files or folders, with ':' between.
 */

const TAKEN = /\.(txt|md|html?|pdf|docx|jsonl)$/i;

function files(named: string): string[] {
  return named.split(':').flatMap((one) => {
    const path = resolve(one);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((f) => TAKEN.test(f))
      .map((f) => join(path, f));
  });
}

interface Stop {
  readonly place: string;
  /** What is there when the view has drawn its answer. */
  readonly shows: string;
}

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await serve(await folder());
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function stops(page: Page): Promise<Stop[]> {
  const answer = async (path: string) =>
    (await page.request.get(new URL(path, server.url).toString())).json();
  const session = await answer('/api/v1/session');
  const documents = await answer('/api/v1/documents?limit=1000');
  const heads = documents.documents as { id: string; statements: number }[];
  const largest = heads.reduce((a, b) => (b.statements > a.statements ? b : a));
  const parties = session.parties as { id: string }[];
  const first = parties[0]?.id ?? '';
  return [
    { place: '#/documents', shows: '.doc-list li' },
    { place: `#/documents/${encodeURIComponent(largest.id)}`, shows: '.text .seg' },
    { place: '#/review', shows: '.review-card' },
    { place: '#/positions', shows: '.cell' },
    { place: `#/timeline?party=${first}`, shows: '.plot svg, .empty' },
    { place: '#/changes', shows: '.card' },
    { place: '#/flags', shows: '.card' },
    { place: '#/networks?columns=issue', shows: '.graph canvas, .empty' },
    { place: '#/conflict?example=conflict/border-dispute.yaml', shows: '.graph canvas' },
    { place: '#/settlement?example=settlement/wage-dispute.yaml', shows: '.plot svg' },
    { place: '#/scenario', shows: '.card' },
    { place: '#/brief', shows: '.brief' },
  ];
}

it('shows every view on the documents named', async () => {
  const named = process.env['PARLEY_TOUR'];
  if (!named) throw new Error('PARLEY_TOUR names no documents');
  const { page, complaints } = await open(browser, server.url);
  page.setDefaultTimeout(1_800_000);
  const began = Date.now();
  await page.locator('input[type=file]').setInputFiles(files(named));
  const told = page.getByText(/\d+ new; [\d,]+ new statements/);
  await told.waitFor();
  console.log(`${await told.innerText()}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
  const wrong: string[] = [];
  for (const { place, shows } of await stops(page)) {
    await visit(page, '#/documents/nothing').catch(() => undefined);
    const times = await untilDrawn(page, place, `main :is(${shows})`);
    await settled(page);
    const again = await untilDrawn(page, '#/documents', '.doc-list').then(() =>
      untilDrawn(page, place, `main :is(${shows})`),
    );
    await settled(page);
    const found = await seriousFindings(page);
    const alerts = await page.getByRole('alert').allInnerTexts();
    wrong.push(...found.map((f) => `${place}: ${f}`), ...alerts.map((a) => `${place}: ${a}`));
    const ms = (n: number) => n.toFixed(0);
    console.log(
      `${place}: first ${ms(times.whole)} ms, again ${ms(again.whole)} ms (own ${ms(again.own)}); axe ${found.length}`,
    );
    if (process.env['PARLEY_IMAGES'])
      await page.screenshot({
        path: join(process.env['PARLEY_IMAGES'], place.replace(/[^a-z]+/g, '-') + '.png'),
      });
  }
  const told404 = complaints.filter((c) => !/status of 404/.test(c));
  console.log(`console: ${told404.length === 0 ? 'clean' : told404.join('\n')}`);
  expect(wrong).toEqual([]);
  expect(told404).toEqual([]);
});
