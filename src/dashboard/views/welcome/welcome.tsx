import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../../../platform/report.ts';
import { ViewHead } from '../../parts/view-head.tsx';
import type { ViewProps } from '../../view-props.ts';
import { TestNotice } from '../diagnostics/test-notice.tsx';
import { Step } from './step.tsx';
import { stepsOf } from './steps.ts';

/** Shown once, after the installation: what this is, and the few things to do. */
export function WelcomeView({ view, access: known, now, speech, source, tell }: ViewProps): VNode {
  const { t } = speech;
  const { upkeep } = source;
  const [onToolbar, setOnToolbar] = useState<boolean | null>(null);
  const [answer, setAnswer] = useState<boolean | null>(null);
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    upkeep.onToolbar().then(setOnToolbar, report);
  }, [upkeep, now]);

  const access = known === true || answer === true ? true : known;
  const steps = stepsOf({ access, noticed, isRead: view.readAt !== null, onToolbar });
  const allow = () => {
    // Straight in the click: the browser asks only then.
    const asked = source.requestAccess();
    asked
      .then((granted) => {
        setAnswer(granted);
        if (granted) tell({ type: 'refresh' });
      })
      .catch(report);
  };
  const isPhone = upkeep.about().system === 'android';
  return (
    <div class="welcome">
      <ViewHead title={t('welcome_title')} />
      <div class="what-it-does">
        <p>{t('welcome_what_1')}</p>
        <p>{t('welcome_what_2')}</p>
        <p>{t('welcome_what_3')}</p>
      </div>
      <p class="label">{t('welcome_steps')}</p>
      <ol class="card steps-list">
        <Step name="access" state={steps.access} what={t('welcome_access_what')} t={t}>
          {access !== true && (
            <button type="button" class="small-btn" data-action="allow-access" onClick={allow}>
              {t('welcome_access_button')}
            </button>
          )}
          <output class="said" data-said>
            {answer === false ? t('welcome_access_refused') : ''}
          </output>
        </Step>
        <Step name="notice" state={steps.notice} what={t('welcome_notice_what')} t={t}>
          <TestNotice upkeep={upkeep} t={t} seen={setNoticed} />
        </Step>
        <Step name="open" state={steps.open} what={t('welcome_open_what')} t={t}>
          <button type="button" class="small-btn" data-action="open-usage-page" onClick={source.openUsagePage}>
            {t('welcome_open_button')}
          </button>
        </Step>
        <Step name="pin" state={steps.pin} what={isPhone ? t('welcome_pin_phone') : t('welcome_pin_what')} t={t} />
      </ol>
      <p class="muted">{t('welcome_privacy')}</p>
      <p class="links">
        <a href="#privacy">{t('welcome_privacy_link')}</a>
        <a href="#overview">{t('welcome_overview_link')}</a>
      </p>
    </div>
  );
}
