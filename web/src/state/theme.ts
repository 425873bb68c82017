import { effect, signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'parley.theme';

function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

/** What the reader chose; `system` follows the browser's preference. */
export const theme = signal<Theme>(stored());

/** What is shown now. Plots and graphs read it, because they draw with colours of their own. */
export const shownTheme = signal<'light' | 'dark'>('light');

export function nextTheme(now: Theme): Theme {
  return now === 'system' ? 'light' : now === 'light' ? 'dark' : 'system';
}

export function applyTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const shown = theme.value === 'system' ? (dark.matches ? 'dark' : 'light') : theme.value;
    document.documentElement.dataset['theme'] = shown;
    shownTheme.value = shown;
  };
  dark.addEventListener('change', show);
  effect(() => {
    show();
    try {
      if (theme.value === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme.value);
    } catch {
      // A browser that stores nothing still shows the theme.
    }
  });
}
