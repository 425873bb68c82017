import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, settled, visit } from './browser';
import { example, folder, parley, serve, type Server } from './server';

let server: Server;
let browser: Browser;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  const where = await folder();
  const ledger = join(where, 'ledger.parley');
  await parley(where, 'ledger', 'add', example('border-week.jsonl'), '--ledger', ledger);
  for (const name of ['Ada', 'Ben']) {
    const said = await parley(where, 'reviewers', 'add', name, '--role', 'adjudicator', '--ledger', ledger);
    tokens[name] = said.trim();
  }
  server = await serve(where);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Refusals that these tests provoke; Chromium writes each to its console. */
const EXPECTED = [/status of 401/, /status of 412/];

async function signedIn(name: string): Promise<{ page: Page; complaints: string[] }> {
  const watched = await open(browser, server.url, {}, EXPECTED);
  await watched.page.getByLabel(/Your token/).fill(tokens[name]!);
  await watched.page.getByRole('button', { name: 'Sign in' }).click();
  await watched.page.getByText(`${name}, adjudicator`).waitFor();
  return watched;
}

it('refuses a wrong token in place', async () => {
  const { page } = await open(browser, server.url, {}, EXPECTED);
  await page.getByLabel(/Your token/).fill('nonsense');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
  await page.context().close();
});

it('lets no decision of two reviewers get lost', async () => {
  const ada = await signedIn('Ada');
  const ben = await signedIn('Ben');
  const place = '#/review/border-week-1%2Fs1';
  await visit(ada.page, place);
  await visit(ben.page, place);
  await ada.page.keyboard.press('a');
  await expect
    .poll(() => ada.page.locator('.review-card').getAttribute('aria-label'))
    .not.toContain('border-week-1/s1');
  await ben.page.keyboard.press('r');
  await ben.page.getByLabel('Reason').fill('not said by him');
  await ben.page.keyboard.press('Enter');
  const notice = ben.page.getByRole('alert');
  await notice.getByText('Ada accepted it meanwhile. Your decision was not stored.').waitFor();
  await notice.getByRole('button', { name: 'Load the new state' }).click();
  await ben.page.locator('.review-card').getByText('by Ada').waitFor();
  await ben.page.keyboard.press('r');
  await ben.page.getByLabel('Reason').fill('not said by him, seen after Ada');
  await ben.page.keyboard.press('Enter');
  // the form closes before the decision is stored; the next statement comes after
  await expect
    .poll(() => ben.page.locator('.review-card').getAttribute('aria-label'))
    .not.toContain('border-week-1/s1');
  await visit(ada.page, '#/documents/border-week-1?s=1');
  await settled(ada.page);
  await ada.page.getByText(/History \(\d+\)/).click();
  const history = await ada.page.locator('.history').innerText();
  expect(history).toMatch(/accepted by Ada/);
  expect(history).toMatch(/rejected by Ben/);
  expect([...ada.complaints, ...ben.complaints]).toEqual([]);
});
