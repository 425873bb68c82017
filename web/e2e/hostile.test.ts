import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open, settled, visit, type Watched } from './browser';
import { folder, serve, type Server } from './server';

const TEXT = [
  '<script>window.hurt = "script"</script> Foreign Minister Duarte Valcarenho said on Monday that <img src=x onerror="window.hurt=\'image\'"> Portugal would never accept observers.',
  '“We will pay\u202E elbuod\u202C nothing,” Prime Minister Hallgerd Stennmark of Iceland said.',
  'Norway said it wel\u200Bcomes the talks 🕊️ and 😀 “peace 🕊️ is possible”, Foreign Minister Ingrid Halvdal said.',
  'וזיר החוץ אמר: שלום. "We accept the offer," Portugal said.',
  '<svg onload="window.hurt=\'svg\'"> {{constructor}} javascript:alert(1) </textarea></p>',
].join('\n\n');

const NAME = '<img src=x onerror=window.hurt=1>.txt';

let server: Server;
let browser: Browser;
let watched: Watched;

beforeAll(async () => {
  server = await serve(await folder());
  browser = await launch();
  watched = await open(browser, server.url);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

it('shows what a hostile document says and runs none of it', async () => {
  const { page, complaints } = watched;
  const title = '<b onmouseover=window.hurt=2>Title</b>';
  const line = JSON.stringify({
    id: 'a/b#c?d <i>',
    title,
    date: '2024-03-01',
    publisher: '"><script>1</script>',
    text: TEXT,
  });
  await page.locator('input[type=file]').setInputFiles([
    { name: NAME, mimeType: 'text/plain', buffer: Buffer.from(TEXT) },
    { name: 'more.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(line + '\n') },
  ]);
  await page.getByText(/2 new; \d+ new statement/).waitFor();
  await page.getByText(title, { exact: true }).click();
  await settled(page);
  expect(await page.locator('main h1').innerText()).toBe(title);
  const shown = page.locator('.text');
  await expect.poll(() => shown.locator('.seg').count()).toBeGreaterThan(0);
  const words = await shown.evaluate((e) => e.textContent ?? '');
  expect(words).toContain('<script>window.hurt = "script"</script>');
  expect(words).toContain('<svg onload=');
  expect(words).toContain('🕊️');
  expect(words).not.toMatch(/[\u202a-\u202e\u200b]/);
  expect(await shown.locator('.hidden-character').allTextContents()).toEqual(['U+202E', 'U+202C', 'U+200B']);
  expect(await shown.locator('script, img, svg, b').count()).toBe(0);
  for (const view of ['review', 'positions', 'timeline', 'changes', 'flags', 'networks', 'brief'])
    await visit(page, `#/${view}`);
  expect(await page.evaluate(() => (window as unknown as { hurt?: unknown }).hurt)).toBeUndefined();
  expect(complaints).toEqual([]);
});

it('marks the very words that the ledger holds, astral characters before them or not', async () => {
  const { page } = watched;
  await visit(page, `#/documents/${encodeURIComponent('a/b#c?d <i>')}`);
  const answer = await page.request.get(
    `${server.url}/api/v1/document?id=${encodeURIComponent('a/b#c?d <i>')}`,
  );
  const { text, statements } = (await answer.json()) as {
    text: string;
    statements: { number: number; content: { spans: [number, number][] } }[];
  };
  expect(statements.length).toBeGreaterThan(0);
  for (const one of statements) {
    const wanted = one.content.spans.map(([start, end]) => text.slice(start, end)).join('');
    const marked = await page
      .locator(`.text .seg.content[data-s~="${one.number}"]`)
      .evaluateAll((all) => all.map((e) => e.textContent).join(''));
    const named = (s: string) =>
      s
        .replace(/\u202e/g, 'U+202E')
        .replace(/\u202c/g, 'U+202C')
        .replace(/\u200b/g, 'U+200B');
    expect(marked, `statement ${one.number}`).toContain(named(wanted));
  }
});
