import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, settled, visit, type Watched } from './browser';
import { example, folder, serve, type Server } from './server';

let server: Server;
let browser: Browser;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  server = await serve(await folder());
  browser = await launch();
  // Chromium writes the refusal of the broken model to its console.
  watched = await open(browser, server.url, {}, [/status of 400/]);
  page = watched.page;
});

afterAll(async () => {
  expect(watched.complaints).toEqual([]);
  await browser.close();
  await server.stop();
});

it('begins with an empty ledger that says what to do', async () => {
  await expect.poll(() => page.getByText('The ledger is empty').isVisible()).toBe(true);
  for (const view of ['review', 'positions', 'timeline', 'changes', 'flags', 'networks', 'brief']) {
    await visit(page, `#/${view}`);
    expect(await page.locator('.empty').count(), view).toBe(1);
    expect(await page.getByRole('alert').count(), view).toBe(0);
  }
});

it('takes documents by drag and drop and says what became of them', async () => {
  await visit(page, '#/documents');
  const files = ['border-week.jsonl', 'harbour-talks.txt', 'climate-plenary.html', 'wage-dispute.md'].map(
    example,
  );
  await page.locator('input[type=file]').setInputFiles(files);
  await page.getByText(/7 new; \d+ new statements/).waitFor();
  await expect.poll(() => page.locator('.doc-list li').count()).toBe(7);
  await page.getByRole('searchbox').fill('Stennmark');
  await expect.poll(() => page.locator('.doc-list li').count()).toBe(1);
  await page.getByRole('searchbox').fill('');
});

it('shows every statement in the words of its document', async () => {
  await visit(page, '#/documents/border-week-1');
  const list = page.locator('.statement-list button');
  const statements = await list.count();
  expect(statements).toBeGreaterThan(2);
  const marked = await page.locator('.text .seg').evaluateAll((all) => {
    const ids = all.flatMap((e) => ((e as HTMLElement).dataset['s'] ?? '').split(' '));
    return [...new Set(ids)].length;
  });
  expect(marked).toBe(statements);
  await list.first().click();
  await page.getByRole('heading', { name: 'Statement 1' }).waitFor();
  expect(page.url()).toContain('s=1');
  const chosen = await page.locator('.text .seg.chosen.content').allTextContents();
  const words = await page.locator('.panel blockquote').first().textContent();
  expect(words).toContain(chosen[0]);
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: 'Statement 2' }).waitFor();
});

it('reviews by keyboard, with undo', async () => {
  await visit(page, '#/review');
  const open = async () =>
    Number(/([\d,]+) open in all/.exec(await page.locator('.view-head').innerText())?.[1]);
  const before = await open();
  const first = await page.locator('.review-card').getAttribute('aria-label');
  await page.keyboard.press('a');
  await expect.poll(open).toBe(before - 1);
  await expect.poll(() => page.locator('.review-card').getAttribute('aria-label')).not.toBe(first);
  await page.keyboard.press('r');
  await page.getByLabel('Reason').fill('the text tells it of somebody else');
  await page.keyboard.press('Enter');
  await expect.poll(open).toBe(before - 2);
  await page.keyboard.press('u');
  await expect.poll(open).toBe(before - 1);
  await page.keyboard.press('u');
  await expect.poll(open).toBe(before);
  await expect.poll(() => page.locator('.review-card').getAttribute('aria-label')).toBe(first);
});

it('corrects a coding, and the matrix shows it as confirmed', async () => {
  await visit(page, '#/review/border-week-1%2Fs1');
  await page.keyboard.press('c');
  await page.getByLabel('Issue').last().selectOption('negotiation_process');
  await page.getByLabel(/^Party, e\.g/).fill('PT');
  await page.getByLabel('Proposition, worded positively').fill('Observers come to the harbour');
  await page.getByLabel('Stance').selectOption('against');
  await page.getByLabel('Strength').selectOption('categorical');
  await page.getByRole('button', { name: 'Store the correction' }).click();
  await expect.poll(() => page.locator('form').count()).toBe(0);
  await visit(page, '#/positions?issue=negotiation_process');
  const cell = page.getByRole('button', { name: /^PT against: Observers come to the harbour; categorical/ });
  expect(await cell.getAttribute('class')).toContain('confirmed');
  await cell.click();
  const words = page.getByRole('region', { name: 'Words of PT on Observers come to the harbour' });
  await words.getByText('Portugal will never accept international observers').waitFor();
  await words.getByText('corrected').first().waitFor();
  expect(await words.getByText('Nordic Wire').count()).toBe(1);
});

it('opens a cell from its address and goes back', async () => {
  const address = page.url();
  await visit(page, '#/documents');
  await page.goto(address);
  await page.reload();
  await page.getByRole('region', { name: 'Words of PT on Observers come to the harbour' }).waitFor();
});

it('moves the whole page to a day', async () => {
  await visit(page, '#/documents');
  await page.locator('#as-of-day').fill('2024-02-06');
  await expect.poll(() => page.locator('.doc-list li').count()).toBeLessThan(7);
  expect(page.url()).toContain('asof=2024-02-06');
  await page.getByRole('link', { name: 'Positions' }).click();
  await settled(page);
  expect(page.url()).toContain('asof=2024-02-06');
  await page.getByRole('link', { name: 'Timeline' }).click();
  await settled(page);
  const late = await page.locator('table.data tbody tr td:first-child').allTextContents();
  expect(late.every((day) => day <= '2024-02-06')).toBe(true);
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('asof=2024-02-07');
  await page.getByRole('button', { name: 'All days' }).click();
  await expect.poll(() => page.url()).not.toContain('asof');
});

it('draws lines, networks, conflicts and settlements, each with its table', async () => {
  await visit(page, '#/timeline?party=PT');
  expect(await page.locator('.plot svg').count()).toBe(1);
  expect(await page.locator('table.data tbody tr').count()).toBeGreaterThan(0);
  await visit(page, '#/networks?columns=issue');
  await page.locator('.graph canvas').first().waitFor();
  expect(await page.locator('table.data tbody tr').count()).toBeGreaterThan(0);
  await visit(page, '#/conflict?example=conflict/border-dispute.yaml');
  await page.getByText('The Velm valley: 18 states').waitFor();
  await page.locator('.graph canvas').first().waitFor();
  await page.locator('dd button', { hasText: 'YNYNY' }).first().click();
  await page.getByRole('heading', { name: 'State YNYNY' }).waitFor();
  await visit(page, '#/settlement?example=settlement/border-dispute.yaml');
  await page.getByText('No deal is acceptable to everybody').waitFor();
  await page
    .getByText(/A1 no cession.*together with/)
    .first()
    .waitFor();
  await visit(page, '#/settlement?example=settlement/wage-dispute.yaml');
  await page.getByText('A deal is possible').waitFor();
  await page.locator('.plot svg').waitFor();
});

it('drafts a scenario, with its words and who was not heard', async () => {
  // a party that is put on the table without having spoken is unheard on all of it
  await visit(page, '#/scenario?everything=yes&parties=PT,IS,ZZ');
  await page
    .getByText(/combinations? \(of \d+\)|red lines exclude every combination/)
    .first()
    .waitFor();
  const verdicts = await page.getByRole('region', { name: 'Values' }).locator('.verdict').allInnerTexts();
  expect(verdicts.length).toBeGreaterThan(1);
  expect(verdicts.every((v) => /blocked|contested|free|accepted/.test(v))).toBe(true);
  await page.getByRole('heading', { name: 'Not heard' }).waitFor();
  await page.getByText('ZZ: on nothing of this').waitFor();
  const premises = page.getByRole('region', { name: 'Premises' });
  const link = premises.locator('a').first();
  const id = await link.innerText();
  await link.click();
  const [document, number] = id.split('/s');
  await page.getByRole('heading', { name: `Statement ${number}` }).waitFor();
  expect(decodeURIComponent(page.url())).toContain(`#/documents/${document}?s=${number}`);
});

it('tells what is wrong with a model in place', async () => {
  await visit(page, '#/settlement');
  await page.locator('input[type=file]').setInputFiles({
    name: 'broken.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from('format: parley-settlement/1\nissues: 3\n'),
  });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/broken\.yaml|issues/);
});

it('saves a table as a file', async () => {
  await visit(page, '#/flags');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).first().click(),
  ]);
  expect(file.suggestedFilename()).toBe('voices.csv');
});

it('ends with a brief to print or send', async () => {
  await visit(page, '#/brief');
  expect(await page.locator('.brief').innerText()).toContain('proposed by machine and not reviewed');
  const href = await page.getByRole('link', { name: 'Save as Markdown' }).getAttribute('href');
  const answer = await page.request.get(new URL(href!, server.url).toString());
  expect(answer.status()).toBe(200);
});
