import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, seriousFindings, settled, visit } from './browser';
import { example, folder, parley, serve, type Server } from './server';
import { join } from 'node:path';

const PLACES = [
  '#/documents',
  '#/documents/border-week-1?s=1',
  '#/review',
  '#/positions',
  '#/timeline?party=PT',
  '#/changes?confidence=0&noise=shown',
  '#/flags',
  '#/networks?columns=issue',
  '#/conflict?example=conflict/wage-dispute.yaml',
  '#/settlement?example=settlement/wage-dispute.yaml',
  '#/scenario?everything=yes&parties=PT,IS,ZZ',
  '#/brief',
];

let server: Server;
let browser: Browser;

beforeAll(async () => {
  const where = await folder();
  const ledger = join(where, 'ledger.parley');
  await parley(
    where,
    'ledger',
    'add',
    example('border-week.jsonl'),
    example('harbour-talks.txt'),
    example('scenario/border-talks.jsonl'),
    '--ledger',
    ledger,
  );
  server = await serve(where);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

// each width and each scheme once: what is too wide is so in any colours, and contrast does not hang on the width
describe.each([
  [1280, 'light'],
  [390, 'dark'],
] as const)('at %i pixels, %s', (width, colorScheme) => {
  it('every view is free of serious findings, of complaints, and of sideways scrolling', async () => {
    const { page, complaints } = await open(browser, server.url, {
      viewport: { width, height: 844 },
      colorScheme,
    });
    const findings: string[] = [];
    for (const place of PLACES) {
      await visit(page, place);
      await settled(page);
      findings.push(...(await seriousFindings(page)).map((f) => `${place}: ${f}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 1) findings.push(`${place}: the page is ${over} pixels too wide`);
    }
    expect(findings).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('can be used by keyboard alone', async () => {
  const { page } = await open(browser, server.url);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await visit(page, '#/positions');
  await page.locator('.cell').first().focus();
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).not.toBe('none');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('cell');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Words of/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('region', { name: /^Words of/ }).count()).toBe(0);
  await page.context().close();
});
