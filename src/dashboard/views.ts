import type { ComponentType } from 'preact';
import type { ViewProps } from './view-props.ts';
import { CreditsView } from './views/credits/credits.tsx';
import { DiagnosticsView } from './views/diagnostics/diagnostics.tsx';
import { HistoryView } from './views/history/history.tsx';
import { LedgerView } from './views/ledger/ledger.tsx';
import { OverviewView } from './views/overview/overview.tsx';
import { PrivacyView } from './views/privacy/privacy.tsx';
import { SettingsView } from './views/settings/settings.tsx';
import { WelcomeView } from './views/welcome/welcome.tsx';

/** The views of the menu in its order, by their place in the address. */
const MENU = {
  overview: OverviewView,
  history: HistoryView,
  ledger: LedgerView,
  credits: CreditsView,
  settings: SettingsView,
  diagnostics: DiagnosticsView,
  privacy: PrivacyView,
} as const satisfies Readonly<Record<string, ComponentType<ViewProps>>>;

export type MenuName = keyof typeof MENU;
/** `welcome` is shown once, after the installation, and is not in the menu. */
export type ViewName = MenuName | 'welcome';

export const MENU_NAMES = Object.keys(MENU) as MenuName[];

export const VIEWS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = { ...MENU, welcome: WelcomeView };

/** The view that an address names (`#ledger`); the overview where it names none, and where it asks to turn something off. */
export function viewIn(hash: string): ViewName {
  const name = hash.replace(/^#/, '');
  return Object.hasOwn(VIEWS, name) ? (name as ViewName) : 'overview';
}
