import type { Signal } from '@preact/signals';
import { signOut } from '../api/ledger';
import { asOf, setQuery } from '../state/router';
import { loadSession, session } from '../state/session';
import { nextTheme, theme } from '../state/theme';
import { DateSlider } from '../widgets/DateSlider';

const THEME_WORDS = { system: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' };

export function TopBar({ menu }: { menu: Signal<boolean> }) {
  const now = session.value;
  const leave = () => void signOut().then(loadSession);
  return (
    <header class="top">
      <button
        type="button"
        class="menu-button"
        aria-expanded={menu.value}
        aria-controls="navigation"
        onClick={() => (menu.value = !menu.value)}
      >
        Menu
      </button>
      {now && (
        <DateSlider
          first={now.firstDay}
          last={now.lastDay}
          day={asOf.value}
          onChange={(day) => setQuery({ asof: day })}
        />
      )}
      {now?.user && (
        <span class="who">
          {now.user}, {now.role}
        </span>
      )}
      {now?.needsToken && now.user && (
        <button type="button" class="small" onClick={leave}>
          Sign out
        </button>
      )}
      <button type="button" class="small" onClick={() => (theme.value = nextTheme(theme.value))}>
        {THEME_WORDS[theme.value]}
      </button>
    </header>
  );
}
