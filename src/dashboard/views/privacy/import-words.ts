import type { ImportPreview, Lowering, Refusal } from '../../../watch/backup/import-reply.ts';
import { plural } from '../../../words/plural.ts';
import { ruleWords } from '../../../words/rule-words.ts';
import type { Speech } from '../../../words/speech.ts';
import { underscored } from '../../../words/underscored.ts';

/** Why a file is refused. */
export function refusalWords({ why, part }: Refusal, { t }: Speech): string {
  if (why === 'damaged' && part !== null) return t(`priv_damaged_${part}`);
  return t(`priv_refused_${underscored(why)}`);
}

export interface PreviewWords {
  readonly from: string;
  /** What it changes of the settings, each a sentence. */
  readonly changes: readonly string[];
}

/** What a file would bring. */
export function previewWords(preview: ImportPreview, now: number, speech: Speech): PreviewWords {
  const { t, format } = speech;
  const { exportedAt, organizations, readings, entries, otherSettings } = preview;
  const parts = [
    plural('priv_part_organizations', organizations, [format.count(organizations)], speech),
    plural('priv_history_count', readings, [format.count(readings)], speech),
    plural('priv_ledger_count', entries, [format.count(entries)], speech),
  ];
  const others = plural('priv_lowers_others', otherSettings, [format.count(otherSettings)], speech);
  return {
    from: t('priv_from', [format.when(exportedAt, now), format.list(parts)]),
    changes: [...lowerings(preview.lowers, speech), ...(otherSettings > 0 ? [others] : [])],
  };
}

type Kind<K extends Lowering['kind']> = Extract<Lowering, { kind: K }>;

function lowerings(lowers: readonly Lowering[], speech: Speech): string[] {
  const { t, format } = speech;
  const ofKind = <K extends Lowering['kind']>(kind: K) => lowers.filter((each) => each.kind === kind) as Kind<K>[];
  const guards = ofKind('guard-off').map(({ guard }) => t(`set_guard_${underscored(guard)}`));
  const rules = (kind: 'brake-off' | 'brake-on') => ofKind(kind).map(({ rule }) => ruleWords(rule, speech));
  const [off, on] = [rules('brake-off'), rules('brake-on')];
  return [
    ...(guards.length > 0 ? [t('priv_lowers_guards', [format.list(guards)])] : []),
    ...(off.length > 0 ? [t('priv_lowers_brakes_off', [format.list(off)])] : []),
    ...(on.length > 0 ? [t('priv_lowers_brakes_on', [format.list(on)])] : []),
    ...ofKind('silenced').map(({ count }) => plural('priv_lowers_silenced', count, [format.count(count)], speech)),
    ...(['quiet-hours', 'dangers-wait', 'line-off', 'panel-off'] as const)
      .filter((kind) => ofKind(kind).length > 0)
      .map((kind) => t(`priv_lowers_${underscored(kind)}`)),
  ];
}
