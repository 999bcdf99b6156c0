import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../../platform/report.ts';
import type { Contents } from '../../../watch/backup/contents.ts';
import { exportFile, exportName } from '../../../watch/backup/export-file.ts';
import { UNDO_SPAN } from '../../../watch/backup/note.ts';
import { ViewHead } from '../../parts/view-head.tsx';
import type { ViewProps } from '../../view-props.ts';
import { DataRow } from './data-row.tsx';
import { DeleteRow } from './delete-row.tsx';
import { ImportRow } from './import-row.tsx';
import { stockOf } from './stock.ts';

/** What was asked of the browser beside the documents. */
interface Found {
  readonly history: Contents['history'] | 'refused' | null;
  readonly all: number | null;
  readonly keptAt: number | null;
}

const NOTHING_FOUND: Found = { history: null, all: null, keptAt: null };

/** What is stored, and what the user can do with it. */
export function PrivacyView({ state, now, speech, source }: ViewProps): VNode {
  const { t, format } = speech;
  const { upkeep } = source;
  const [found, setFound] = useState(NOTHING_FOUND);
  const [said, say] = useState('');

  // Whatever changed what is stored may have changed these, too.
  useEffect(() => {
    let isGone = false;
    look(source).then((next) => isGone || setFound(next), report);
    return () => {
      isGone = true;
    };
  }, [state]);

  async function save(): Promise<void> {
    const at = source.now();
    const contents = { documents: await source.read(), history: await upkeep.history() };
    const text = JSON.stringify(exportFile(contents, at, upkeep.about().version));
    source.save(exportName(at), 'application/json', text);
    say(t('priv_exported'));
  }

  async function undo(): Promise<void> {
    say(t((await upkeep.undoImport()) ? 'priv_undone' : 'priv_undo_failed'));
  }

  const failed = (key: 'priv_export_failed' | 'priv_undo_failed') => () => say(t(key));
  return (
    <>
      <ViewHead title={t('dash_view_privacy')} />
      <section class="card data-group">
        <header>
          <h2>{t('priv_stored')}</h2>
          <p>{t('priv_stored_lead')}</p>
        </header>
        <div>
          {stockOf({ state, ...found, now }, speech).map(({ name, what, size }) => (
            <DataRow key={name} name={name} what={what}>
              <span class="muted n">{size}</span>
            </DataRow>
          ))}
          <DataRow name={t('priv_never')} what={t('priv_never_what')} />
        </div>
      </section>
      <section class="card data-group">
        <header>
          <h2>{t('priv_data')}</h2>
          <p>{t('priv_data_lead')}</p>
        </header>
        <div>
          <DataRow name={t('priv_export')} what={t('priv_export_what')}>
            <button
              type="button"
              class="small-btn"
              data-action="export"
              onClick={() => {
                save().catch(failed('priv_export_failed'));
              }}
            >
              {t('priv_export')}
            </button>
          </DataRow>
          <ImportRow upkeep={upkeep} now={now} speech={speech} say={say} />
          {found.keptAt !== null && (
            <DataRow name={t('priv_undo')} what={t('priv_undo_what', [format.when(found.keptAt + UNDO_SPAN, now)])}>
              <button
                type="button"
                class="small-btn"
                data-action="undo-import"
                onClick={() => {
                  undo().catch(failed('priv_undo_failed'));
                }}
              >
                {t('priv_undo')}
              </button>
            </DataRow>
          )}
          <DeleteRow upkeep={upkeep} t={t} say={say} />
          <output class="said" data-said>
            {said}
          </output>
        </div>
      </section>
      <p class="muted foot-note">{t('priv_foot')}</p>
    </>
  );
}

/** A history that cannot be read is of unknown size, and the rest is shown. */
async function look({ upkeep }: ViewProps['source']): Promise<Found> {
  const [history, all, keptAt] = await Promise.all([
    upkeep.history().catch(() => 'refused' as const),
    upkeep.size().catch(() => null),
    upkeep.keptAt().catch(() => null),
  ]);
  return { history, all, keptAt };
}
