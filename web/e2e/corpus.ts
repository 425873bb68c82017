/** A text with many statements, newly made up, of paragraphs as a report has them. */
export function longReport(statements: number): string {
  const speakers = ['Portugal', 'Iceland', 'Norway', 'Ireland', 'Spain'];
  const verbs = ['said', 'announced', 'stressed', 'told reporters'];
  const wishes = [
    'accept observers',
    'lift the import ban',
    'withdraw its patrol boats',
    'open talks',
    'pay the fishermen',
  ];
  const sentences = Array.from({ length: statements }, (_, i) => {
    const who = speakers[i % speakers.length]!;
    const what = wishes[(i * 7) % wishes.length]!;
    const how = i % 3 === 0 ? 'would never' : i % 3 === 1 ? 'was ready to' : 'must';
    return `${who}’s government ${verbs[i % verbs.length]!} that it ${how} ${what} in week ${i + 1}.`;
  });
  const paragraphs: string[] = [];
  for (let from = 0; from < sentences.length; from += 4)
    paragraphs.push(sentences.slice(from, from + 4).join(' '));
  return paragraphs.join('\n\n');
}

const STANCES = ['for', 'against', 'neutral'] as const;
const STRENGTHS = ['soft', 'medium', 'firm', 'categorical'] as const;

/** A matrix in the form of the API, every cell filled. */
export function fullMatrix(propositions: number, parties: number): object {
  const names = Array.from({ length: parties }, (_, i) => `P${String(i + 1).padStart(2, '0')}`);
  const rows = Array.from({ length: propositions }, (_, r) => ({
    issue: `issue_${r % 10}`,
    issueLabel: `Issue ${r % 10}`,
    proposition: `Proposition number ${r + 1} on what the parties do next`,
    cells: Object.fromEntries(names.map((name, c) => [name, cell(r, c)])),
  }));
  return { parties: names, rows, asOf: null, revision: 1 };
}

function cell(r: number, c: number): object {
  return {
    stance: STANCES[(r + c) % 3],
    strength: STRENGTHS[(r * 3 + c) % 4],
    redLine: (r + c) % 17 === 0,
    conditional: (r + c) % 5 === 0,
    mixed: false,
    secondHand: false,
    confidence: 0.5 + ((r * 7 + c) % 50) / 100,
    review: (r + c) % 4 === 0 ? 'confirmed' : 'proposed',
    lastDay: '2024-02-05',
    statements: [`d/s${r + c}`],
  };
}
