/** A refusal of the server in the words of its problem+json answer, or a failure to reach it. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail === '' ? title : `${title}: ${detail}`);
    this.name = 'ApiProblem';
  }
}

/** Reads a problem+json body; an answer of another kind becomes a problem that says so. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const kind = response.headers.get('content-type') ?? '';
  if (kind.includes('json')) {
    try {
      const body = (await response.json()) as Record<string, unknown>;
      return new ApiProblem(
        response.status,
        text(body['title'], `Error ${response.status}`),
        text(body['detail'], ''),
        body,
      );
    } catch {
      // Falls through: a body that is cut short is told like one that is missing.
    }
  }
  return new ApiProblem(response.status, `The server answered ${response.status}`, response.statusText);
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof TypeError) {
    return new ApiProblem(
      0,
      'The server cannot be reached',
      'Is "parley serve" still running? Nothing was changed.',
    );
  }
  return new ApiProblem(0, 'The page failed', error instanceof Error ? error.message : String(error));
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
