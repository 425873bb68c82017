import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, settled, visit } from './browser';
import { fullMatrix, longReport } from './corpus';
import { folder, serve, type Server } from './server';

/*
 * What makes the page fast, in figures that do not depend on how busy the machine is: how much is drawn before
 * the reader asks for more. Times are measured by bench.ts.
 */

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

const elements = (page: Page, selector: string) => page.locator(selector).count();

it('lists the statements of a long document as they come into sight', async () => {
  const { page, complaints } = await open(browser, server.url);
  const buffer = Buffer.from(longReport(2100));
  await page.locator('input[type=file]').setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
  await page.getByText(/1 new; [\d,]+ new statements/).waitFor({ timeout: 240_000 });
  await visit(page, '#/documents/long');
  await settled(page);
  const told = /([\d,]+) statements/.exec(await page.locator('.view-head').innerText());
  const statements = Number(told![1]!.replaceAll(',', ''));
  expect(statements).toBeGreaterThan(1900);
  expect(await elements(page, '.statement-list li')).toBeLessThan(200);
  // the text itself is there as a whole, so that the browser's own search finds all of it
  await expect.poll(() => elements(page, '.text .block')).toBeGreaterThan(500);
  // a link to the last statement finds it listed and marked
  await visit(page, `#/documents/long?s=${statements}`);
  await page.locator('.statement-list [aria-current=true]').waitFor();
  await page.locator('.text .seg.chosen').first().waitFor();
  expect(await elements(page, '.statement-list li')).toBe(statements);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('draws the rows of a large matrix as they come into sight', async () => {
  const { page, complaints } = await open(browser, server.url);
  // the answer is a constant, so that it does not depend on how statements are coded
  await page.route('**/api/v1/positions*', (route) => route.fulfill({ json: fullMatrix(200, 20) }));
  await visit(page, '#/positions');
  await page.locator('.cell').first().waitFor();
  expect(await elements(page, '.cell')).toBeLessThanOrEqual(80 * 20);
  expect(await elements(page, '.matrix *')).toBeLessThan(6000);
  // arrow keys lead on beyond what is drawn
  const last = page.locator('.cell[data-row="39"]').first();
  await last.focus();
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['row']))
    .toBe('40');
  // without scrolling to it, which by itself would draw more and move the button
  await page.getByRole('button', { name: 'Show all' }).dispatchEvent('click');
  await expect.poll(() => elements(page, '.cell')).toBe(4000);
  expect(complaints).toEqual([]);
  await page.context().close();
});
