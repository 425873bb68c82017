import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, seriousFindings, settled, visit } from './browser';
import { example, folder, parley, serve, type Server } from './server';

let server: Server;
let browser: Browser;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  const where = await folder();
  const ledger = join(where, 'ledger.parley');
  await parley(where, 'ledger', 'add', example('border-week.jsonl'), '--ledger', ledger);
  for (const [name, role] of [
    ['Jo', 'adjudicator'],
    ['Ada', 'reviewer'],
  ] as const) {
    tokens[name] = (await parley(where, 'reviewers', 'add', name, '--role', role, '--ledger', ledger)).trim();
  }
  server = await serve(where);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function signedIn(name: string): Promise<{ page: Page; complaints: string[] }> {
  // Chromium writes the refusal before the sign-in to its console.
  const watched = await open(browser, server.url, {}, [/status of 401/]);
  await watched.page.getByLabel(/Your token/).fill(tokens[name]!);
  await watched.page.getByRole('button', { name: 'Sign in' }).click();
  await watched.page.getByText(`${name}, `).first().waitFor();
  return watched;
}

it('shares work out, codes blind, and tells how far coders agree', async () => {
  const jo = await signedIn('Jo');
  await visit(jo.page, '#/review?document=border-week-1');
  await jo.page.getByText('Team: who codes what').click();
  const form = jo.page.getByRole('form', { name: 'Assign what the filters show' });
  await expect.poll(() => form.getByLabel('Coders, with commas between').inputValue()).toBe('Jo, Ada');
  await form.getByLabel('Coders, with commas between').fill('Ada');
  await form.getByLabel(/^blind/).check();
  await form.getByRole('button', { name: 'Assign' }).click();
  await jo.page.getByText(/\d+ assignments? made\./).waitFor();
  expect(await seriousFindings(jo.page)).toEqual([]);

  const ada = await signedIn('Ada');
  await visit(ada.page, '#/review?assigned=mine');
  const card = ada.page.locator('.review-card');
  await card.getByText('code this statement without seeing').waitFor();
  const first = await card.getAttribute('aria-label');
  expect(await card.innerText()).not.toContain('Stance');
  expect(await ada.page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  expect(await seriousFindings(ada.page)).toEqual([]);
  await ada.page.keyboard.press('a');
  await ada.page.keyboard.press('e');
  await ada.page.getByRole('form', { name: 'Code it yourself' }).waitFor();
  await ada.page.getByRole('button', { name: 'Store my coding' }).click();
  await expect.poll(() => card.getAttribute('aria-label')).not.toBe(first);

  // a coding of one's own decides nothing: what it is about is still proposed
  await jo.page.reload();
  await settled(jo.page);
  await jo.page.getByText('Team: who codes what').click();
  const agreement = jo.page.getByRole('region', { name: 'Agreement by variable' });
  await agreement.getByText('stance').waitFor();
  expect(await agreement.locator('tbody tr').first().locator('td').nth(2).innerText()).toBe('1');
  await jo.page.getByRole('button', { name: /^Take back/ }).click();
  await jo.page.getByText(/taken back/).waitFor();
  await jo.page.getByText('Nothing is assigned.').waitFor();
  expect([...jo.complaints, ...ada.complaints]).toEqual([]);
});

it('exports what a page shows', async () => {
  const { page, complaints } = await signedIn('Ada');
  await visit(page, '#/documents/border-week-1');
  await page.getByText('Export the statements of this document').click();
  await page.getByLabel('Format').selectOption('jsonl');
  await page.getByLabel('Words quoted').selectOption('60');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('statements.jsonl');
  await page.getByText('statements.jsonl was saved.').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
