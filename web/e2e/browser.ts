import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: ARGS });
}

/** A page, and what its console and its loader complained about. */
export interface Watched {
  readonly page: Page;
  readonly complaints: string[];
}

/**
 * Opens a page that is watched: errors, warnings, uncaught exceptions, and requests to another host.
 * Refusals that a test provokes (4xx) are named in `expected`.
 */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  expected: readonly RegExp[] = [],
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  const complain = (words: string) => {
    if (!expected.some((pattern) => pattern.test(words))) complaints.push(words);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complain(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const to = request.url();
    if (!to.startsWith(url) && !to.startsWith('blob:') && !to.startsWith('data:'))
      complain(`request to ${to}`);
  });
  await page.goto(url);
  await page.locator('main h1').waitFor();
  return { page, complaints };
}

/** Goes to a view of the page by its address. */
export async function visit(page: Page, place: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((done) => {
        if (location.hash === hash) return done();
        addEventListener('hashchange', () => setTimeout(done), { once: true });
        location.hash = hash;
      }),
    place,
  );
  await settled(page);
}

/** Waits until the page has drawn what it knows and nothing on it says that it is loading. */
export async function settled(page: Page): Promise<void> {
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await drawn();
  await page.waitForFunction(
    () => document.querySelector('.loading') === null && document.querySelector('main h1'),
  );
  await drawn();
}

/** Milliseconds from a change of address until what it names is drawn. */
export interface Drawn {
  /** From the change of address to the picture: what the reader waits. */
  readonly whole: number;
  /** Of that, since the last answer of the server had come: the page's own part. */
  readonly own: number;
}

/** Goes to an address and measures, by the page's own clock, how long it takes to draw what is wanted. */
export function untilDrawn(page: Page, address: string, selector: string): Promise<Drawn> {
  return page.evaluate(
    ([hash, wanted]) =>
      new Promise<Drawn>((done) => {
        performance.clearResourceTimings();
        const began = performance.now();
        const finish = () => {
          const now = performance.now();
          const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
          const last = Math.max(began, ...answers.map((a) => a.responseEnd));
          done({ whole: now - began, own: now - last });
        };
        const look = () => {
          if (document.querySelector(wanted!)) requestAnimationFrame(() => setTimeout(finish));
          else requestAnimationFrame(look);
        };
        location.hash = hash!;
        look();
      }),
    [address, selector],
  );
}

/** What axe finds serious or critical by the rules of WCAG 2.1 A and AA. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: (o: object) => Promise<{ violations: Violation[] }> } })
      .axe;
    type Violation = {
      id: string;
      impact: string;
      help: string;
      nodes: { target: string[]; failureSummary: string }[];
    };
    const result = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } as object);
    return result.violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .flatMap((v) =>
        v.nodes.slice(0, 3).map((n) => `${v.id} (${v.help}): ${n.target.join(' ')}: ${n.failureSummary}`),
      );
  });
  return found;
}
