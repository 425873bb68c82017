import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, settled, visit } from './browser';
import { fullMatrix, longReport } from './corpus';
import { folder, serve, type Server } from './server';

/** Milliseconds allowed; on a machine that does other work, PARLEY_SLOW=4 allows four times as much. */
const SLOW = Number(process.env['PARLEY_SLOW'] ?? '1');

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

/** Milliseconds from a change of address until what it names is drawn. */
function untilDrawn(page: Page, address: string, selector: string): Promise<number> {
  return page.evaluate(
    ([hash, wanted]) =>
      new Promise<number>((done) => {
        const began = performance.now();
        const look = () => {
          if (document.querySelector(wanted!)) requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
          else requestAnimationFrame(look);
        };
        location.hash = hash!;
        look();
      }),
    [address, selector],
  );
}

it('shows the first highlight of a document of 2,000 statements within a second, and scrolls', async () => {
  const { page, complaints } = await open(browser, server.url);
  const buffer = Buffer.from(longReport(2100));
  await page.locator('input[type=file]').setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
  await page.getByText(/1 new; [\d,]+ new statements/).waitFor();
  await visit(page, '#/flags');
  const first = await untilDrawn(page, '#/documents/long', '.text .seg');
  await settled(page);
  const statements = await page.locator('.statement-list li').count();
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const gaps: number[] = [];
        let before = performance.now();
        let at = 0;
        const step = (now: number) => {
          gaps.push(now - before);
          before = now;
          at += 180;
          scrollTo(0, at);
          if (at < 180 * 90) requestAnimationFrame(step);
          else done(gaps);
        };
        requestAnimationFrame(step);
      }),
  );
  frames.sort((a, b) => a - b);
  const usual = frames[Math.floor(frames.length / 2)]!;
  const worst = frames[Math.floor(frames.length * 0.95)]!;
  console.log(`${statements} statements: first highlight ${first.toFixed(0)} ms; frames while scrolling: median ${usual.toFixed(1)} ms, 95 % ${worst.toFixed(1)} ms`);
  expect(statements).toBeGreaterThan(1900);
  expect(first).toBeLessThan(1000 * SLOW);
  expect(usual).toBeLessThan(34 * SLOW);
  expect(complaints).toEqual([]);
});

it('draws a matrix of 200 propositions and 20 parties within 300 ms', async () => {
  const { page } = await open(browser, server.url);
  // The answer is a constant, so that what is measured is the page and not the ledger.
  await page.route('**/api/v1/positions*', (route) => route.fulfill({ json: fullMatrix(200, 20) }));
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    await visit(page, '#/flags');
    times.push(await untilDrawn(page, '#/positions', '.cell'));
    expect(await page.locator('.cell').count()).toBe(4000);
  }
  times.sort((a, b) => a - b);
  console.log(`matrix of 4,000 cells: ${times.map((t) => t.toFixed(0)).join(', ')} ms with the answer's way`);
  expect(times[1]!).toBeLessThan(300 * SLOW);
});
