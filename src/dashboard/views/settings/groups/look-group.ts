import { BADGE_CONTENTS, type BadgeContent, THEMES, type Theme } from '../../../../risk/settings.ts';
import type { Asked } from '../asked.ts';
import type { Group } from '../row.ts';

/** How the icon and our own pages look. */
export function lookGroup({ settings, speech: { t } }: Asked): Group {
  return {
    id: 'look',
    name: t('set_look'),
    lead: t('set_look_lead'),
    notice: null,
    folded: null,
    rows: [
      {
        id: 'badge',
        name: t('set_badge'),
        hint: t('set_badge_hint'),
        more: null,
        control: {
          kind: 'choice',
          value: settings.badge,
          options: BADGE_CONTENTS.map((value) => ({ value, label: t(`set_badge_${value}`) })),
          set: (badge) => () => ({ badge: badge as BadgeContent }),
        },
      },
      {
        id: 'theme',
        name: t('set_theme'),
        hint: t('set_theme_hint'),
        more: null,
        control: {
          kind: 'choice',
          value: settings.theme,
          options: THEMES.map((value) => ({ value, label: t(`set_theme_${value}`) })),
          set: (theme) => () => ({ theme: theme as Theme }),
        },
      },
    ],
  };
}
